package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.lease.OnLost;
import com.netpoint.license.agent.notice.OnRefused;
import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.detached.DetachedPlace;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentOptionsTest {
  @TempDir Path folder;

  @Test
  void defaults() throws Exception {
    AgentOptions options = new AgentOptions(Options.least(), folder);
    assertThat(options.servers()).isEmpty();
    assertThat(options.product()).isEqualTo("netpoint");
    assertThat(options.feature()).isEqualTo("netpoint");
    assertThat(options.productTitle()).isEqualTo("NetPoint");
    assertThat(options.mainClass()).isNull();
    assertThat(options.onRefused()).isEqualTo(OnRefused.DIALOG);
    assertThat(options.onLost()).isEqualTo(OnLost.EXIT);
    assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(options.requestTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(options.grace()).isNull();
    assertThat(options.searchRules())
        .hasToString("remote=true broadcast=true aggressive=false hosts=");
    assertThat(options.detachedDir()).isEqualTo(DetachedPlace.ofThisMachine());
  }

  @Test
  void explicitMapping() throws Exception {
    Map<OptionKey, String> given = Options.least();
    given.put(OptionKey.SERVERS, "licenses.acme.example:2000, https://ws-17 ,");
    given.put(OptionKey.PRODUCT, " planner ");
    given.put(OptionKey.FEATURE, "viewer");
    given.put(OptionKey.PRODUCT_TITLE, "Planner Pro");
    given.put(OptionKey.MAIN_CLASS, "com.acme.Main");
    given.put(OptionKey.ON_REFUSED, "console");
    given.put(OptionKey.ON_LOST, "warn");
    given.put(OptionKey.CONNECT_TIMEOUT, "500ms");
    given.put(OptionKey.REQUEST_TIMEOUT, "1m");
    given.put(OptionKey.GRACE, "2h");
    given.put(OptionKey.REMOTE_ACCESS, "false");
    given.put(OptionKey.SEARCH, " 10.0.0.7, ws-17:2000 ");
    given.put(OptionKey.BROADCAST_SEARCH, "false");
    given.put(OptionKey.AGGRESSIVE_SEARCH, "true");
    given.put(OptionKey.DETACHED_DIR, " taken along ");
    AgentOptions options = new AgentOptions(given, folder);
    assertThat(options.searchRules())
        .hasToString("remote=false broadcast=false aggressive=true hosts=10.0.0.7, ws-17:2000");
    assertThat(options.servers())
        .containsExactly(
            ManagerAddress.parse("http://licenses.acme.example:2000"),
            ManagerAddress.parse("https://ws-17:1947"));
    assertThat(options.product()).isEqualTo("planner");
    assertThat(options.feature()).isEqualTo("viewer");
    assertThat(options.productTitle()).isEqualTo("Planner Pro");
    assertThat(options.mainClass()).isEqualTo("com.acme.Main");
    assertThat(options.onRefused()).isEqualTo(OnRefused.CONSOLE);
    assertThat(options.onLost()).isEqualTo(OnLost.WARN);
    assertThat(options.connectTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(options.requestTimeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(options.grace()).isEqualTo(Duration.ofHours(2));
    assertThat(options.detachedDir()).isEqualTo(folder.resolve("taken along"));
  }

  @Test
  void theVendorsKeyMayStandInTheFileItself() throws Exception {
    assertVendorKey(Options.vendorJwk());
    assertVendorKey(PublicKeys.toPem(Options.VENDOR.publicKey()));
  }

  @Test
  void theVendorsKeyMayStandInAFileBesideTheProperties() throws Exception {
    Files.writeString(folder.resolve("vendor.pem"), PublicKeys.toPem(Options.VENDOR.publicKey()));
    assertVendorKey("vendor.pem");
    assertVendorKey(folder.resolve("vendor.pem").toAbsolutePath().toString());
  }

  @Test
  void aPinCountsMoreThanAnAuthority() throws Exception {
    Map<OptionKey, String> given = Options.least();
    given.put(OptionKey.SERVER_PIN, "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    given.put(OptionKey.SERVER_CA, "missing.pem");
    assertThat(new AgentOptions(given, folder).serverTrust()).isNotNull();
  }

  private void assertVendorKey(String value) throws InvalidOptionException {
    AgentOptions options = new AgentOptions(Map.of(OptionKey.VENDOR_KEY, value), folder);
    assertThat(PublicKeys.thumbprint(options.vendorKey()))
        .isEqualTo(PublicKeys.thumbprint(Options.VENDOR.publicKey()));
  }
}

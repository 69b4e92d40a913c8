package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.CheapPassword;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.protocol.json.JsonFields;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show of features, settings and the program, as scripts ask for it. */
class AdministratorsListsTest {
  private Premises premises;

  @BeforeEach
  void aManagerWithTwoSeats(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(2);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void featuresTellWhatTheirPageShows() {
    premises.set(Catalog.USER_RESTRICTIONS, "reserve=1 alice");
    premises.checkout("alice");
    JsonFields feature = body("/v1/features").objects("features").get(0);
    assertThat(feature.text("product")).isEqualTo("netpoint");
    assertThat(feature.text("feature")).isEqualTo("netpoint");
    assertThat(feature.text("counting")).isEqualTo("user");
    assertThat(feature.wholeNumber("seats")).isEqualTo(2);
    assertThat(feature.wholeNumber("inUse")).isEqualTo(1);
    assertThat(feature.wholeNumber("detached")).isZero();
    assertThat(feature.wholeNumber("reserved")).isEqualTo(1);
    assertThat(feature.wholeNumber("sessions")).isEqualTo(1);
    assertThat(feature.texts("licenses", 100)).containsExactly("L-2");
    assertThat(feature.object("peak").wholeNumber("inUse")).isEqualTo(1);
    assertThat(feature.object("peak").text("at")).isEqualTo(START.toString());
  }

  @Test
  void aFeatureThatNobodyHasUsedHasNoPeak() {
    assertThat(body("/v1/features").objects("features").get(0).has("peak")).isFalse();
  }

  @Test
  void everySettingIsToldWithItsDefaultAndWhoSaidSo() {
    premises.set(Catalog.LEASE_TIME, "5m");
    List<JsonFields> settings = body("/v1/settings").objects("settings");
    assertThat(settings)
        .extracting(each -> each.text("key"))
        .containsExactlyElementsOf(Catalog.all().stream().map(Setting::key).toList());
    JsonFields leaseTime = settings.get(Catalog.all().indexOf(Catalog.LEASE_TIME));
    assertThat(leaseTime.text("group")).isEqualTo("basic");
    assertThat(leaseTime.text("value")).isEqualTo("5m");
    assertThat(leaseTime.text("default")).isEqualTo("1m");
    assertThat(leaseTime.text("source")).isEqualTo("stored");
    assertThat(leaseTime.text("bounds")).isEqualTo("15s to 12h");
    assertThat(leaseTime.has("ofEachManager")).isFalse();
    JsonFields port = settings.get(Catalog.all().indexOf(Catalog.PORT));
    assertThat(port.text("source")).isEqualTo("default");
    assertThat(port.flag("ofEachManager")).isTrue();
  }

  @Test
  void whatWasChangedIsToldTheLastChangeFirst() {
    premises.set(Catalog.LEASE_TIME, "5m");
    premises.set(Catalog.TABLE_ROWS, "50");
    List<JsonFields> changes = body("/v1/settings").objects("changes");
    assertThat(changes)
        .extracting(each -> each.text("key"))
        .containsExactly("table-rows", "lease-time");
    assertThat(changes.get(1).text("at")).isEqualTo(START.toString());
    assertThat(changes.get(1).text("by")).isEqualTo("admin");
    assertThat(changes.get(1).text("after")).isEqualTo("5m");
    assertThat(changes.get(1).has("before")).isFalse();
  }

  @Test
  void ofThePasswordOnlyThatThereIsOneIsTold() {
    assertThat(body("/v1/settings").flag("passwordSet")).isFalse();
    PasswordHash hash = CheapPassword.of("correct hörse");
    SettingChange change = new SettingChange(START, "admin", SettingChange.PASSWORD, null, null);
    premises.write(book -> book.setPassword(hash, change));
    assertThat(body("/v1/settings").flag("passwordSet")).isTrue();
    assertThat(premises.get("/v1/settings").body())
        .contains("\"key\":\"password\"")
        .doesNotContain("hörse", "argon2", hash.encoded());
  }

  @Test
  void diagnosticsTellWhatASupportDeskAsksFor() {
    premises.checkout("alice");
    premises.set(Catalog.LEASE_TIME, "5m");
    JsonFields diagnostics = body("/v1/diagnostics");
    assertThat(diagnostics.text("version")).isEqualTo("1.0-test");
    assertThat(diagnostics.text("java")).isEqualTo(Runtime.version().toString());
    assertThat(diagnostics.text("system")).startsWith(System.getProperty("os.name"));
    assertThat(diagnostics.text("machine")).isEqualTo("server-1");
    assertThat(diagnostics.text("name")).isEqualTo("süd");
    assertThat(diagnostics.text("store")).isEqualTo(premises.thumbprint());
    assertThat(diagnostics.text("vendor")).isEqualTo(Premises.INSTALLATION.vendor());
    assertThat(diagnostics.text("data")).isEqualTo(Path.of("data").toAbsolutePath().toString());
    assertThat(diagnostics.wholeNumber("uptimeSeconds")).isNotNegative();
    assertThat(diagnostics.wholeNumber("leaseSeconds")).isEqualTo(300);
    assertThat(diagnostics.wholeNumber("licenses")).isEqualTo(1);
    assertThat(diagnostics.wholeNumber("sessions")).isEqualTo(1);
  }

  private JsonFields body(String path) {
    HttpResponse<String> answer = premises.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonFields.parse(answer.body());
  }
}

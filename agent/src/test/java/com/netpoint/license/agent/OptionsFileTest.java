package com.netpoint.license.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.agent.notice.OnRefused;
import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsFileTest {
  @TempDir Path folder;

  private final Properties system = new Properties();

  @Test
  void aNamedFileIsRead() throws Exception {
    AgentOptions options = read("license.servers = ws-17", "license.on-refused=exit");
    assertThat(options.servers()).containsExactly(ManagerAddress.parse("ws-17"));
    assertThat(options.onRefused()).isEqualTo(OnRefused.EXIT);
  }

  @Test
  void aFileIsWrittenInUtf8() throws Exception {
    assertThat(read("license.product-title = Pl\u00e4ner \u0141\u00f3d\u017a").productTitle())
        .isEqualTo("Pl\u00e4ner \u0141\u00f3d\u017a");
  }

  @Test
  void theMarkThatWindowsEditorsPutAtTheBeginningIsNoKey() throws Exception {
    assertThat(read("\ufefflicense.product = planner").product()).isEqualTo("planner");
    assertThat(read("\ufeff# a comment", "license.product = planner").product())
        .isEqualTo("planner");
  }

  @Test
  void aFileInAnotherEncodingIsToldSo() throws Exception {
    Path file = folder.resolve("latin.properties");
    Files.write(file, "license.product-title = Pl\u00e4ner".getBytes(ISO_8859_1));
    assertMistake(file.toString(), "The file " + file + " is not written in UTF-8.");
  }

  @Test
  void aSystemPropertyOverridesTheFile() throws Exception {
    system.setProperty("license.servers", "ws-18:2000");
    system.setProperty("license.product", "planner");
    assertThat(read("license.servers = ws-17", "license.product = other"))
        .satisfies(
            options -> {
              assertThat(options.servers()).containsExactly(ManagerAddress.parse("ws-18:2000"));
              assertThat(options.product()).isEqualTo("planner");
            });
  }

  @Test
  void theVendorsKeyInTheFileIsNotOverridden() throws Exception {
    Path file = write("license.vendor-key = vendor-public.pem");
    system.setProperty("license.vendor-key", "another.pem");
    assertMistake(
        file.toString(),
        "license.vendor-key stands in the properties file and is not overridden: remove one of"
            + " both.");
  }

  @Test
  void aSystemPropertyThatIsNoKeyIsSomebodyElses() throws Exception {
    system.setProperty("license.elsewhere", "x");
    assertThat(read("license.product = planner").product()).isEqualTo("planner");
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearest() throws Exception {
    Path file = write("license.server = ws-17");
    assertMistake(
        file.toString(), file + ": there is no key license.server. Did you mean license.servers?");
  }

  @Test
  void aNamedFileThatIsMissingStopsTheStart() {
    Path file = folder.resolve("missing.properties");
    assertMistake(file.toString(), "The file " + file + " cannot be read.");
    assertMistake(folder.toString(), "The file " + folder + " cannot be read.");
  }

  @Test
  void aFileThatIsNoPropertiesFileStopsTheStart() throws Exception {
    Path file = write("license.product = \\u00zz");
    assertMistake(file.toString(), "The file " + file + " cannot be read.");
  }

  @Test
  void aNameThatNoFileCanHaveStopsTheStart() {
    assertMistake("a\0b", "The file a\0b cannot be read.");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void theFileBesideTheJarNeedNotBeThere(@Nullable String argument) throws Exception {
    system.setProperty("license.vendor-key", Options.vendorJwk());
    assertThat(OptionsFile.read(argument, system).product()).isEqualTo("netpoint");
  }

  @Test
  void aRelativeFileIsLookedForBesideTheProperties() throws Exception {
    Files.writeString(folder.resolve("vendor.pem"), PublicKeys.toPem(Options.VENDOR.publicKey()));
    Path file = folder.resolve("own.properties");
    Files.writeString(file, "license.vendor-key = vendor.pem\n");
    AgentOptions options = OptionsFile.read(" " + file + " ", system);
    assertThat(PublicKeys.thumbprint(options.vendorKey()))
        .isEqualTo(PublicKeys.thumbprint(Options.VENDOR.publicKey()));
  }

  private AgentOptions read(String... lines) throws Exception {
    return OptionsFile.read(write(lines).toString(), system);
  }

  private Path write(String... lines) throws Exception {
    return Files.writeString(
        folder.resolve("netpoint-license.properties"),
        String.join("\n", lines) + "\nlicense.vendor-key = " + Options.vendorJwk() + "\n");
  }

  private void assertMistake(String argument, String sentence) {
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> OptionsFile.read(argument, system))
        .withMessage(sentence);
  }
}

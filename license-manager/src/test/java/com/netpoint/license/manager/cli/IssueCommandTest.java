package com.netpoint.license.manager.cli;

import static com.netpoint.license.manager.cli.TestRooms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCommandTest {
  private static final SigningKey VENDOR = SigningKey.generate();
  private static final SigningKey MANAGER = SigningKey.generate();

  private final Terminal terminal = new Terminal(new TestRooms());
  private final Path folder;

  IssueCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void aVendorHasHisKeyAndACustomersIdentity() throws IOException {
    Files.writeString(folder.resolve("vendor-private.pem"), VENDOR.toPem());
    Files.writeString(
        folder.resolve("identity.json"),
        IdentityFile.write(
            MANAGER.publicKey(), "server-1", "h:machine", "s:" + "A".repeat(43), null));
  }

  @Test
  void withoutOptionsALicenseIsPerpetualAndTheRestIsDefault() throws Exception {
    String line = issue("--seats", "40").line();
    License license = issued();
    assertThat(license.customer()).isEqualTo("Example Ltd");
    assertThat(license.boundTo()).isEqualTo(PublicKeys.thumbprint(MANAGER.publicKey()));
    assertThat(license.validFrom()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(license.validUntil()).isNull();
    assertThat(license.maxGrace()).isEqualTo(Duration.ofHours(12));
    assertThat(license.mayOutliveManager()).isFalse();
    assertThat(license.mayBeWrittenOff()).isTrue();
    assertThat(license.replaces()).isEmpty();
    assertThat(license.entitlements())
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(new Entitlement("netpoint", "netpoint", 40, Counting.USER, true));
    assertThat(line)
        .isEqualTo(
            "License "
                + license.id()
                + " for Example Ltd: 40 seats of netpoint, without end. It is in "
                + folder.resolve("netpoint.lic")
                + ".");
  }

  @Test
  void everyOptionIsInTheLicense() throws Exception {
    issue(
            "--seats",
            "1",
            "--product",
            "netplan",
            "--feature",
            "reports",
            "--counting",
            "station",
            "--expires",
            "2027-12-31",
            "--max-grace",
            "30m",
            "--may-outlive-manager",
            "--no-write-off",
            "--not-detachable",
            "--replaces",
            "L-1",
            "--replaces",
            "L-2")
        .line();
    License license = issued();
    assertThat(license.validUntil()).isEqualTo(Instant.parse("2028-01-01T00:00:00Z"));
    assertThat(license.maxGrace()).isEqualTo(Duration.ofMinutes(30));
    assertThat(license.mayOutliveManager()).isTrue();
    assertThat(license.mayBeWrittenOff()).isFalse();
    assertThat(license.replaces()).containsExactly("L-1", "L-2");
    assertThat(license.entitlements())
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(new Entitlement("netplan", "reports", 1, Counting.STATION, false));
  }

  @ParameterizedTest
  @CsvSource({"user, USER", "station, STATION", "process, PROCESS"})
  void everyCountingRuleCanBeIssued(String word, Counting counting) throws Exception {
    issue("--seats", "1", "--counting", word).line();
    assertThat(issued().entitlements().get(0).counting()).isEqualTo(counting);
  }

  @Test
  void daysCountFromNowOn() throws Exception {
    assertThat(issue("--seats", "1", "--days", "30").line())
        .contains("1 seat of netpoint, until 2026-12-24T08:00:00Z.");
    assertThat(issued().validUntil()).isEqualTo(NOW.plus(Duration.ofDays(30)));
  }

  @Test
  void twoLicensesHaveTwoIds() throws Exception {
    issue("--seats", "1").line();
    String first = issued().id();
    issue("--seats", "1").line();
    assertThat(issued().id()).isNotEqualTo(first);
  }

  @Test
  void jsonCanBeRead() throws Exception {
    JsonFields json =
        JsonFields.parse(issue("--seats", "1", "--expires", "2027-12-31", "--json").line());
    assertThat(json.text("id")).isEqualTo(issued().id());
    assertThat(json.text("boundTo")).isEqualTo(issued().boundTo());
    assertThat(json.text("validUntil")).isEqualTo("2028-01-01T00:00:00Z");
    assertThat(JsonFields.parse(issue("--seats", "1", "--json").line()).has("validUntil"))
        .isFalse();
  }

  @Test
  void aDateThatIsNoneIsToldWithTheRightForm() {
    assertThat(issue("--seats", "1", "--expires", "31.12.2027").usage().lines().findFirst())
        .hasValue(
            "Invalid value for option '--expires': '31.12.2027' is no date; write 2027-12-31");
  }

  @Test
  void anEndIsGivenInOneWayOnly() {
    assertThat(issue("--seats", "1", "--days", "30", "--expires", "2027-12-31").usage())
        .contains("--expires", "--days", "mutually exclusive");
    assertNothingIssued();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--key", "--identity", "--customer", "--seats", "--out"})
  void whatIsNeededIsAskedFor(String option) {
    List<Object> arguments = new ArrayList<>(List.of(arguments("--seats", "1")));
    int at = arguments.indexOf(option);
    arguments.remove(at);
    arguments.remove(at);
    assertThat(terminal.run(arguments.toArray()).usage())
        .contains("Missing required option", option);
    assertNothingIssued();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seats many              | --seats",
        "--seats 1 --days soon     | --days",
        "--seats 1 --expires soon  | --expires",
        "--seats 1 --seat 2        | --seat",
      })
  void whatIsMisspeltIsToldByName(String options, String name) {
    assertThat(issue(options.split(" ", -1)).usage()).contains(name);
    assertNothingIssued();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seats 0                         | an entitlement has at least 1 seat, not 0",
        "--seats -1                        | an entitlement has at least 1 seat, not -1",
        "--seats 1 --counting head         | 'head' is no counting rule; there are user, station and process",
        "--seats 1 --expires 2026-11-23    | a license ends after it begins",
        "--seats 1 --days 0                | it counts for 1 day at least, not 0",
        "--seats 1 --days -1               | it counts for 1 day at least, not -1",
        "--seats 1 --max-grace forever     | 'forever' is no duration; write 500ms, 5s, 30m, 12h or 14d",
      })
  void whatMakesNoLicenseIsToldInASentence(String options, String why) {
    assertThat(issue(options.split(" ", -1)).sentence())
        .isEqualTo("No such license can be issued: " + why + ".");
    assertNothingIssued();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999999", "99999999999999"})
  void anEndThatNoCalendarShowsIsTold(String days) {
    assertThat(issue("--seats", "1", "--days", days).sentence())
        .startsWith("No such license can be issued: ")
        .endsWith(".");
    assertNothingIssued();
  }

  @Test
  void aLicenseThatNoManagerCouldReadIsNotIssued() {
    assertThat(issue("--seats", "1", "--product", "").sentence())
        .startsWith("No such license can be issued: ");
    assertThat(issue("--seats", "1", "--product", "p".repeat(300)).sentence())
        .startsWith("No such license can be issued: ");
    assertNothingIssued();
  }

  @Test
  void aLicenseThatNoAnswerCouldCarryIsNotIssued() {
    List<String> options = new ArrayList<>(List.of("--seats", "1"));
    for (int i = 0; i < 200; i++) {
      options.addAll(List.of("--replaces", "license-" + i + "-".repeat(200)));
    }
    assertThat(issue(options.toArray(String[]::new)).sentence())
        .isEqualTo(
            "No such license can be issued: its document would be longer than 32768 characters.");
    assertNothingIssued();
  }

  @Test
  void filesWithAByteOrderMarkAreRead() throws Exception {
    for (String name : List.of("identity.json", "vendor-private.pem")) {
      Path file = folder.resolve(name);
      Files.writeString(file, "\ufeff" + Files.readString(file));
    }
    issue("--seats", "1").line();
    assertThat(issued().customer()).isEqualTo("Example Ltd");
  }

  @Test
  void aMissingFileIsToldByName() throws IOException {
    Files.delete(folder.resolve("identity.json"));
    assertThat(issue("--seats", "1").sentence())
        .isEqualTo("There is no file " + folder.resolve("identity.json") + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{}", "{\"type\":\"other\"}"})
  void aFileThatIsNoIdentityIsTold(String content) throws IOException {
    Files.writeString(folder.resolve("identity.json"), content);
    assertThat(issue("--seats", "1").sentence())
        .startsWith("The file " + folder.resolve("identity.json") + " is no identity file: ");
    assertNothingIssued();
  }

  @Test
  void anIdentityWithAnotherKeyThanItsThumbprintsIsNotBelieved() throws IOException {
    String other = PublicKeys.thumbprint(SigningKey.generate().publicKey());
    String right = Files.readString(folder.resolve("identity.json"));
    Files.writeString(
        folder.resolve("identity.json"),
        right.replace(PublicKeys.thumbprint(MANAGER.publicKey()), other));
    assertThat(issue("--seats", "1").sentence()).contains("its thumbprint is not its key's");
    assertNothingIssued();
  }

  @Test
  void aPublicKeySignsNothing() throws IOException {
    Files.writeString(folder.resolve("vendor-private.pem"), PublicKeys.toPem(VENDOR.publicKey()));
    assertThat(issue("--seats", "1").sentence())
        .startsWith(
            "The file " + folder.resolve("vendor-private.pem") + " is no vendor's private key: ");
    assertNothingIssued();
  }

  @Test
  void theVendorsKeyIsNeverOverwritten() throws IOException {
    Path key = folder.resolve("vendor-private.pem");
    Object[] arguments = arguments("--seats", "1");
    arguments[9] = folder.resolve(".").resolve("vendor-private.pem");
    assertThat(terminal.run(arguments).sentence())
        .isEqualTo("There is a file " + arguments[9] + " already; it is left as it is.");
    assertThat(Files.readString(key)).isEqualTo(VENDOR.toPem());
  }

  private Terminal.Result issue(String... options) {
    return terminal.run(arguments(options));
  }

  private Object[] arguments(String... options) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "vendor",
                "issue",
                "--key",
                folder.resolve("vendor-private.pem"),
                "--identity",
                folder.resolve("identity.json"),
                "--customer",
                "Example Ltd",
                "--out",
                folder.resolve("netpoint.lic")));
    arguments.addAll(List.of(options));
    return arguments.toArray();
  }

  private License issued() throws IOException, InvalidDocumentException {
    return LicenseDocument.verify(
        Files.readString(folder.resolve("netpoint.lic")), VENDOR.publicKey());
  }

  private void assertNothingIssued() {
    assertThat(folder.resolve("netpoint.lic")).doesNotExist();
  }
}

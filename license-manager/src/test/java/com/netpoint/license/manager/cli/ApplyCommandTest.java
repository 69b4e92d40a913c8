package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.json.JsonFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole round: keygen, identity, issue, apply. */
class ApplyCommandTest {
  private final TestRooms rooms = new TestRooms();
  private final Terminal terminal = new Terminal(rooms);
  private final Path folder;
  private final Path data;
  private final Path license;
  private final Path vendorKey;

  ApplyCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.license = folder.resolve("netpoint.lic");
    this.vendorKey = folder.resolve("keys").resolve("vendor-public.pem");
  }

  @BeforeEach
  void aVendorHasIssuedALicense() {
    terminal.run("vendor", "keygen", "--out", folder.resolve("keys")).line();
    terminal.run("identity", "--data", data, "--out", folder.resolve("identity.json")).line();
    issue(folder.resolve("identity.json"), license);
  }

  @Test
  void theLicenseIsOnTheBooks() {
    assertThat(apply("--vendor-key", vendorKey).line())
        .matches("License [0-9a-f-]{36} for Example Ltd is applied\\.");
    assertThat(applied())
        .extracting(each -> each.license().customer(), LicenseSummary::state)
        .containsExactly(tuple("Example Ltd", "valid"));
  }

  @Test
  void jsonCanBeRead() {
    JsonFields json = JsonFields.parse(apply("--vendor-key", vendorKey, "--json").line());
    assertThat(json.text("id")).isEqualTo(applied().get(0).license().id());
    assertThat(json.text("customer")).isEqualTo("Example Ltd");
  }

  @Test
  void theVendorsKeyIsNeededOnce() {
    assertThat(apply().sentence())
        .isEqualTo(
            "This data folder does not know its vendor yet. Give the vendor's public key once:"
                + " --vendor-key vendor-public.pem");
    assertThat(applied()).isEmpty();
    apply("--vendor-key", vendorKey).line();
    issue(folder.resolve("identity.json"), license);
    apply().line();
    assertThat(applied()).hasSize(2);
  }

  @Test
  void anotherVendorsKeyIsRefusedForGood() {
    apply("--vendor-key", vendorKey).line();
    terminal.run("vendor", "keygen", "--out", folder.resolve("others")).line();
    Path other = folder.resolve("others").resolve("vendor-public.pem");
    assertThat(apply("--vendor-key", other).sentence())
        .isEqualTo(
            "This data folder goes by another vendor key than the one in "
                + other
                + ". A store serves one vendor for good; use another --data folder.");
  }

  @Test
  void aKeyThatDidNotSignTheLicenseIsNotPinned() {
    terminal.run("vendor", "keygen", "--out", folder.resolve("others")).line();
    Path wrong = folder.resolve("others").resolve("vendor-public.pem");
    assertThat(apply("--vendor-key", wrong).sentence())
        .isEqualTo(
            license
                + " is not applied. This is not a license of this vendor:"
                + " its signature was not made with the expected key.");
    apply("--vendor-key", vendorKey).line();
    assertThat(applied()).hasSize(1);
  }

  @Test
  void filesWithAByteOrderMarkAreRead() throws IOException {
    for (Path file : List.of(license, vendorKey)) {
      Files.writeString(file, "\ufeff" + Files.readString(file));
    }
    apply("--vendor-key", vendorKey).line();
    assertThat(applied()).hasSize(1);
  }

  @Test
  void theSameVendorsKeyMayBeGivenAgain() {
    apply("--vendor-key", vendorKey).line();
    issue(folder.resolve("identity.json"), license);
    apply("--vendor-key", vendorKey).line();
  }

  @Test
  void aLicenseIsNotAppliedTwice() {
    apply("--vendor-key", vendorKey).line();
    assertThat(apply().sentence())
        .startsWith(license + " is not applied. License ")
        .endsWith(" is already applied.");
  }

  @Test
  void aLicenseCutInHalfIsTold() throws IOException {
    String document = Files.readString(license);
    Files.writeString(license, document.substring(0, document.length() / 2));
    assertThat(apply("--vendor-key", vendorKey).sentence())
        .startsWith(license + " is not applied. This is not a license of this vendor: ");
    assertThat(applied()).isEmpty();
  }

  @Test
  void aLicenseOfAnotherStoreIsTold() {
    Path otherIdentity = folder.resolve("other-identity.json");
    terminal.run("identity", "--data", folder.resolve("other-data"), "--out", otherIdentity).line();
    issue(otherIdentity, license);
    assertThat(apply("--vendor-key", vendorKey).sentence())
        .contains("is bound to the license manager", "Send this manager's identity file");
  }

  @Test
  void aMissingFileIsTold() throws IOException {
    Files.delete(license);
    assertThat(apply("--vendor-key", vendorKey).sentence())
        .isEqualTo("There is no file " + license + ".");
  }

  @Test
  void aFileThatIsNoTextIsTold() throws IOException {
    Files.write(license, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(apply("--vendor-key", vendorKey).sentence())
        .isEqualTo("The file " + license + " cannot be read.");
  }

  @Test
  void aVendorKeyThatIsNoneIsTold() {
    assertThat(apply("--vendor-key", license).sentence())
        .startsWith("The file " + license + " holds no vendor key: ");
  }

  @Test
  void aFileMustBeNamed() {
    assertThat(terminal.run("apply", "--data", data).usage())
        .contains("Missing required parameter", "FILE.lic");
  }

  private Terminal.Result apply(Object... options) {
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "apply";
    arguments[1] = license;
    arguments[2] = "--data";
    arguments[3] = data;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return terminal.run(arguments);
  }

  private void issue(Path identity, Path out) {
    terminal
        .run(
            "vendor",
            "issue",
            "--key",
            folder.resolve("keys").resolve("vendor-private.pem"),
            "--identity",
            identity,
            "--customer",
            "Example Ltd",
            "--seats",
            "2",
            "--out",
            out)
        .line();
  }

  private List<LicenseSummary> applied() {
    try (OpenStore store = rooms.openStore(data)) {
      return store.read(Listings::licenses).toCompletableFuture().join();
    }
  }
}

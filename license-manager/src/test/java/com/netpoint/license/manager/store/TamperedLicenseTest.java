package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static com.netpoint.license.manager.store.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that somebody edited makes no seats. */
class TamperedLicenseTest {
  private static final String NEW_VERSION =
      "update store set license_version = license_version + 1";

  private final TestClock clock = new TestClock(START);
  private Path folder;
  private SqliteStore store;

  @BeforeEach
  void twoLicensesAreApplied(@TempDir Path temp) {
    folder = temp;
    store = Fixtures.serve(folder, clock);
    Fixtures.apply(store, "L-1", 5);
    Fixtures.apply(store, "L-2", 3);
    assertThat(Fixtures.seats(store)).isEqualTo(8);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anEditedDocumentMakesNoSeats() throws SQLException {
    String genuine = Fixtures.signedLicense("L-1", 5);
    String[] parts = genuine.split("\\.", -1);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("\"seats\":5", "\"seats\":500");
    String edited =
        parts[0]
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];
    replaceDocument("L-1", edited);
    assertThat(Fixtures.seats(store)).isEqualTo(3);
  }

  @Test
  void aDocumentOfAnotherVendorMakesNoSeats() throws SQLException {
    replaceDocument(
        "L-1", LicenseDocument.sign(Fixtures.license("L-1", 500), SigningKey.generate()));
    assertThat(Fixtures.seats(store)).isEqualTo(3);
  }

  @Test
  void aDocumentThatIsNoneMakesNoSeats() throws SQLException {
    replaceDocument("L-1", "");
    assertThat(Fixtures.seats(store)).isEqualTo(3);
  }

  @Test
  void aStoreWithoutItsVendorKeyHasNoSeats() throws SQLException {
    Fixtures.tamper(folder, "update store set vendor_key_pem = null");
    Fixtures.tamper(folder, NEW_VERSION);
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void anEditedRowIsFoundAtTheNextStartAtTheLatest() throws SQLException {
    Fixtures.tamper(folder, "update license set document = 'edited' where license_id = 'L-1'");
    store.close();
    store = Fixtures.serve(folder, clock);
    assertThat(Fixtures.seats(store)).isEqualTo(3);
  }

  @Test
  void theGenuineLicenseCanBeAppliedAgain() throws SQLException {
    replaceDocument("L-1", "edited");
    assertThat(Fixtures.seats(store)).isEqualTo(3);
    LicenseDesk desk = new LicenseDesk(VENDOR.publicKey(), "this store");
    LicenseDesk.Result result =
        Fixtures.ask(
            store,
            book -> desk.apply(book, Fixtures.signedLicense("L-1", 5), book.now().calendar()));
    assertThat(result.rejection()).isNull();
    assertThat(Fixtures.seats(store)).isEqualTo(8);
  }

  private void replaceDocument(String id, String document) throws SQLException {
    Fixtures.tamper(
        folder, "update license set document = '" + document + "' where license_id = '" + id + "'");
    Fixtures.tamper(folder, NEW_VERSION);
  }
}

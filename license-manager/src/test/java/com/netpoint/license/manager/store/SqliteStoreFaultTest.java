package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreFaultTest {
  private final TestClock clock = new TestClock(START);
  private final Path folder;

  SqliteStoreFaultTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileThatIsNoDatabaseIsAFaultOfTheStore() throws IOException {
    Files.writeString(folder.resolve("manager.db"), "this is no database".repeat(100));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () ->
                SqliteStore.openToServe(
                    folder, folder.resolve("journal"), clock, clock, Overrides.NONE))
        .withMessageContaining("manager.db");
  }

  @Test
  void aStoreThatDidNotOpenHoldsNothingOpen() throws IOException {
    Path database = Files.writeString(folder.resolve("manager.db"), "no database".repeat(100));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () ->
                SqliteStore.openToServe(
                    folder, folder.resolve("journal"), clock, clock, Overrides.NONE));
    Files.delete(database);
    try (SqliteStore store =
        SqliteStore.openToServe(folder, folder.resolve("journal"), clock, clock, Overrides.NONE)) {
      assertThat(store).isNotNull();
    }
  }

  @Test
  void aTableOfSomebodyElseIsAFaultOfTheStore() throws SQLException {
    Fixtures.tamper(folder, "create table lease (lease_id text)");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () ->
                SqliteStore.openToServe(
                    folder, folder.resolve("journal"), clock, clock, Overrides.NONE))
        .withMessageContaining("manager.db");
  }

  @Test
  void aWriteThatTheDatabaseRefusesIsAStoreException() throws SQLException {
    try (SqliteStore store = Fixtures.serve(folder, clock)) {
      Fixtures.apply(store, "L-1", 1);
      Fixtures.tamper(folder, "drop table dead_lease");
      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(() -> Fixtures.checkout(store, "alice"))
          .withCauseInstanceOf(StoreException.class);
      assertThat(Fixtures.inUse(store)).isZero();
    }
  }

  @Test
  void aReadThatTheDatabaseRefusesIsAStoreException() throws SQLException {
    try (SqliteStore store = Fixtures.serve(folder, clock)) {
      Fixtures.tamper(folder, "drop table dead_lease");
      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(() -> Fixtures.see(store, book -> book.isDead("id")))
          .withCauseInstanceOf(StoreException.class);
      assertThat(Fixtures.see(store, Book::leases)).isEmpty();
    }
  }

  @Test
  void aClosedStoreTellsSo() {
    SqliteStore store = Fixtures.serve(folder, clock);
    store.close();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> Fixtures.ask(store, Book::hasLeases))
        .withCauseInstanceOf(StoreException.class);
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> Fixtures.see(store, Book::hasLeases))
        .withCauseInstanceOf(StoreException.class);
  }

  @Test
  void closingTwiceIsHarmless() {
    SqliteStore store = Fixtures.serve(folder, clock);
    store.close();
    store.close();
  }
}

package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Overrides;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One manager serves from a folder; others may come beside it. */
class SqliteStoreClaimTest {
  private final TestClock clock = new TestClock(START);
  private Path folder;
  private SqliteStore serving;

  @BeforeEach
  void aManagerServes(@TempDir Path temp) {
    folder = temp.resolve("data");
    serving = Fixtures.serve(folder, clock);
    Fixtures.apply(serving, "L-1", 2);
    assertThat(Fixtures.checkout(serving, "alice")).isTrue();
  }

  @AfterEach
  void close() {
    serving.close();
  }

  @Test
  void aSecondManagerIsTurnedAwayAndChangesNothing() {
    Instant heartbeat = Fixtures.heartbeat(serving);
    Instant expiry = Fixtures.expiry(serving, "alice");
    clock.advance(Duration.ofHours(1));
    assertThat(
            SqliteStore.openToServe(
                folder, folder.resolve("journal"), clock, clock, Overrides.NONE))
        .isNull();
    assertThat(Fixtures.heartbeat(serving)).isEqualTo(heartbeat);
    assertThat(Fixtures.expiry(serving, "alice")).isEqualTo(expiry);
    assertThat(Fixtures.leaseIds(serving)).containsExactly("lease-of-alice");
  }

  @Test
  void theFirstGoesOnServingWhenTheSecondWasTurnedAway() {
    assertThat(
            SqliteStore.openToServe(
                folder, folder.resolve("journal"), clock, clock, Overrides.NONE))
        .isNull();
    assertThat(Fixtures.renew(serving, "alice")).isTrue();
    assertThat(
            SqliteStore.openToServe(
                folder, folder.resolve("journal"), clock, clock, Overrides.NONE))
        .isNull();
  }

  @Test
  void theFolderIsFreeOnceTheManagerHasEnded() {
    serving.close();
    serving = Fixtures.serve(folder, clock);
    assertThat(Fixtures.leaseIds(serving)).containsExactly("lease-of-alice");
  }

  @Test
  void whatIsAppliedBesideItCountsFromItsNextTransactionOn() {
    assertThat(Fixtures.seats(serving)).isEqualTo(2);
    try (SqliteStore beside = SqliteStore.openBeside(folder, clock, clock)) {
      Fixtures.apply(beside, "L-2", 3);
    }
    assertThat(Fixtures.seats(serving)).isEqualTo(5);
    int licenses =
        Fixtures.ask(serving, book -> book.licenses().summaries(book.now().calendar()).size());
    assertThat(licenses).isEqualTo(2);
  }

  @Test
  void aVisitorBesideItEvictsNobodyAndGivesNobodyTime() {
    Instant expiry = Fixtures.expiry(serving, "alice");
    clock.advance(Duration.ofHours(1));
    try (SqliteStore beside = SqliteStore.openBeside(folder, clock, clock)) {
      Fixtures.apply(beside, "L-2", 3);
      assertThat(Fixtures.expiry(beside, "alice")).isEqualTo(expiry);
      assertThat(Fixtures.heartbeat(beside)).isEqualTo(START);
    }
  }

  @Test
  void twoFoldersAreTwoStores(@TempDir Path other) {
    try (SqliteStore second = Fixtures.serve(other, clock)) {
      assertThat(Fixtures.leaseIds(second)).isEmpty();
    }
  }
}

package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Housekeeping;
import com.netpoint.license.manager.lease.Moment;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.SettingsDesk;
import com.netpoint.license.manager.settings.SettingsOutcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreRestartTest {
  private static final Duration LEASE_TIME = Fixtures.LEASE_TIME;
  private static final Duration NIGHT = Duration.ofHours(10);
  private static final Duration MILLI = Duration.ofMillis(1);

  private final TestClock clock = new TestClock(START);
  private Path folder;
  private SqliteStore store;

  @BeforeEach
  void aliceWorks(@TempDir Path temp) {
    folder = temp;
    store = Fixtures.serve(folder, clock);
    Fixtures.apply(store, "L-1", 1);
    assertThat(Fixtures.checkout(store, "alice")).isTrue();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whoWasAliveKeepsHisSeatForExactlyALeaseTime() {
    store.close();
    clock.advance(NIGHT);
    store = Fixtures.serve(folder, clock);
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plus(NIGHT).plus(LEASE_TIME));
    serveFor(LEASE_TIME.minus(MILLI));
    assertThat(Fixtures.checkout(store, "bob")).isFalse();
    clock.advance(MILLI);
    assertThat(Fixtures.checkout(store, "bob")).isTrue();
  }

  @Test
  void aRestartOfASecondGivesHimHisTimeToo() {
    serveFor(Duration.ofSeconds(30));
    store.close();
    clock.advance(Duration.ofSeconds(1));
    store = Fixtures.serve(folder, clock);
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plusSeconds(31).plus(LEASE_TIME));
  }

  @Test
  void whoHadExpiredGetsNothing() {
    serveFor(LEASE_TIME);
    store.close();
    clock.advance(NIGHT);
    store = Fixtures.serve(folder, clock);
    assertThat(Fixtures.renew(store, "alice")).isFalse();
    assertThat(Fixtures.checkout(store, "bob")).isTrue();
  }

  @Test
  void aProcessThatWasStoppedForLongEvictsNobodyEither() {
    clock.advance(NIGHT);
    assertThat(Fixtures.renew(store, "alice")).isTrue();
  }

  /** Or everybody's lease would be prolonged after it, as after an absence. */
  @Test
  void aHeartbeatDoesNotWaitForThoseWhoReadLists() {
    CountDownLatch gate = new CountDownLatch(1);
    CompletionStage<Boolean> longList = store.read(book -> await(gate));
    clock.advance(Duration.ofSeconds(5));
    new Housekeeping(store, new Reaper(), new Retention(), settings -> {}).round();
    gate.countDown();
    assertThat(longList.toCompletableFuture().join()).isTrue();
    assertThat(Fixtures.heartbeat(store)).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void aStartIsAHeartbeat() {
    store.close();
    clock.advance(NIGHT);
    store = Fixtures.serve(folder, clock);
    assertThat(Fixtures.heartbeat(store)).isEqualTo(START.plus(NIGHT));
  }

  @Test
  void aWallClockSetBackOverTheRestartStartsAtTheLatestTimeSeen() {
    store.close();
    clock.step(NIGHT.negated());
    store = Fixtures.serve(folder, clock);
    assertThat(moment()).isEqualTo(new Moment(START, START));
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plus(LEASE_TIME));
    serveFor(LEASE_TIME);
    assertThat(Fixtures.checkout(store, "bob")).isTrue();
  }

  @Test
  void aWallClockStepWhileServingChangesNoLease() {
    clock.step(NIGHT);
    assertThat(Fixtures.checkout(store, "bob")).isFalse();
    clock.step(NIGHT.negated().multipliedBy(2));
    serveFor(LEASE_TIME.minus(MILLI));
    assertThat(Fixtures.checkout(store, "bob")).isFalse();
    clock.advance(MILLI);
    assertThat(Fixtures.checkout(store, "bob")).isTrue();
  }

  @Test
  void aWallClockSetBackProlongsNoLicense() {
    Fixtures.replaceByOneThatEnds(store, "L-2", START.plus(LEASE_TIME));
    serveFor(LEASE_TIME);
    assertThat(Fixtures.seats(store)).isZero();
    clock.step(NIGHT.negated());
    assertThat(Fixtures.seats(store)).isZero();
    store.close();
    store = Fixtures.serve(folder, clock);
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void theLeaseTimeSetLastIsThatOfNewGrantsAlsoAfterARestart() {
    setLeaseTime("12h");
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plus(LEASE_TIME));
    assertThat(Fixtures.renew(store, "alice")).isTrue();
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plus(Duration.ofHours(12)));
    setLeaseTime("15s");
    store.close();
    store = Fixtures.serve(folder, clock);
    assertThat(leaseTime()).isEqualTo(Duration.ofSeconds(15));
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plus(Duration.ofHours(12)));
  }

  @Test
  void whatTheCommandLineSaysBeatsWhatIsStored() {
    setLeaseTime("15s");
    store.close();
    Overrides given = Overrides.NONE.with(Catalog.LEASE_TIME, Duration.ofMinutes(5));
    store =
        Objects.requireNonNull(
            SqliteStore.openToServe(folder, folder.resolve("journal"), clock, clock, given),
            "in use");
    assertThat(leaseTime()).isEqualTo(Duration.ofMinutes(5));
    assertThat(Fixtures.renew(store, "alice")).isTrue();
    assertThat(Fixtures.expiry(store, "alice")).isEqualTo(START.plus(Duration.ofMinutes(5)));
  }

  @Test
  void aSettingThatWasEditedIntoNonsenseHasItsDefault() throws SQLException {
    setLeaseTime("15s");
    store.close();
    Fixtures.tamper(folder, "update setting set setting_value = 'soon'");
    store = Fixtures.serve(folder, clock);
    assertThat(leaseTime()).isEqualTo(LEASE_TIME);
  }

  @Test
  void whatOneWhoOpenedTheStoreBesideSetsHoldsHereAtOnce() {
    assertThat(leaseTime()).isEqualTo(LEASE_TIME);
    try (SqliteStore beside = SqliteStore.openBeside(folder, clock, clock)) {
      setLeaseTime(beside, "15s");
    }
    assertThat(leaseTime()).isEqualTo(Duration.ofSeconds(15));
  }

  private void setLeaseTime(String text) {
    setLeaseTime(store, text);
  }

  private static void setLeaseTime(SqliteStore store, String text) {
    SettingsOutcome outcome =
        Fixtures.ask(
            store,
            book -> new SettingsDesk().change(book, Map.of("lease-time", text), "me", START));
    assertThat(outcome).isInstanceOf(SettingsOutcome.Applied.class);
  }

  private Duration leaseTime() {
    return Fixtures.see(store, book -> book.settings().get(Catalog.LEASE_TIME));
  }

  /** Time passes with a heartbeat every other second, as a serving manager writes it. */
  private void serveFor(Duration duration) {
    Duration step = Duration.ofSeconds(2);
    Duration left = duration;
    while (left.compareTo(step) > 0) {
      clock.advance(step);
      Fixtures.write(store, Book::recordHeartbeat);
      left = left.minus(step);
    }
    clock.advance(left);
    Fixtures.write(store, Book::recordHeartbeat);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Moment moment() {
    return Fixtures.see(store, Book::now);
  }
}

package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.lease.Housekeeping;
import com.netpoint.license.manager.lease.Reaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A license that has ended stays ended whatever the machine's clock is set to afterwards. */
class LatestDateTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MILLI = Duration.ofMillis(1);

  private final TestClock clock = new TestClock(START);
  private Path folder;
  private SqliteStore store;

  /** Nobody has a lease: there is nothing to write but the date. */
  @BeforeEach
  void aLicenseEndsInADay(@TempDir Path temp) {
    folder = temp.resolve("data");
    store = Fixtures.serve(folder, clock);
    Fixtures.apply(store, "L-1", 5);
    Fixtures.replaceByOneThatEnds(store, "L-2", START.plus(DAY));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theClockSetBackAfterAnIdleEndRevivesNothing() {
    clock.advance(DAY);
    restartAt(DAY.negated());
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void theClockSetBackBeforeTheEndProlongsNothing() {
    clock.advance(DAY.minus(MILLI));
    restartAt(DAY.negated());
    assertThat(Fixtures.seats(store)).isEqualTo(1);
    clock.run(MILLI);
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void setBackAtEachOfManyRestartsItStillEnds() {
    for (int hour = 0; hour < 23; hour++) {
      clock.run(Duration.ofHours(1));
      restartAt(Duration.ofHours(hour).negated());
      assertThat(Fixtures.seats(store)).isEqualTo(1);
    }
    clock.run(Duration.ofHours(1));
    restartAt(DAY.negated());
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void killedWhileIdleItHasSeenTheLastMinute(@TempDir Path temp) throws IOException {
    Housekeeping housekeeping =
        new Housekeeping(store, new Reaper(), new Retention(), settings -> {});
    clock.advance(DAY.minus(Duration.ofSeconds(60)));
    housekeeping.round();
    clock.advance(Duration.ofSeconds(60).minus(MILLI));
    housekeeping.round();
    assertThat(seatsAfterAKill(temp.resolve("before"))).isEqualTo(1);
    clock.advance(MILLI);
    housekeeping.round();
    assertThat(seatsAfterAKill(temp.resolve("after"))).isZero();
  }

  @Test
  void aClockThatWasAheadLeavesItsMark() {
    clock.step(DAY);
    assertThat(Fixtures.seats(store)).isZero();
    clock.step(DAY.negated());
    assertThat(Fixtures.seats(store)).isZero();
    restartAt(Duration.ZERO);
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void aStartWithTheClockBackBlocksNoSeat() {
    Fixtures.apply(store, "L-3", 1);
    assertThat(Fixtures.checkout(store, "alice")).isTrue();
    restartAt(DAY.negated());
    clock.run(Fixtures.LEASE_TIME.minus(Duration.ofSeconds(1)));
    Fixtures.write(store, book -> {});
    assertThat(Fixtures.renew(store, "alice")).isTrue();
  }

  @Test
  void aSmallCorrectionChangesNothing() {
    clock.advance(DAY.minus(Duration.ofSeconds(1)));
    restartAt(Duration.ofMillis(-50));
    assertThat(Fixtures.seats(store)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1).minus(MILLI));
    assertThat(Fixtures.seats(store)).isEqualTo(1);
    clock.advance(MILLI);
    assertThat(Fixtures.seats(store)).isZero();
  }

  @Test
  void whoAppliesBesideGoesByTheSameDate() {
    clock.advance(DAY);
    store.close();
    clock.step(DAY.negated());
    try (SqliteStore beside = SqliteStore.openBeside(folder, clock, clock)) {
      assertThat(Fixtures.seats(beside)).isZero();
    }
  }

  private void restartAt(Duration step) {
    store.close();
    clock.step(step);
    store = Fixtures.serve(folder, clock);
  }

  private int seatsAfterAKill(Path copy) throws IOException {
    Files.createDirectory(copy);
    for (String name : List.of("manager.db", "manager.db-wal")) {
      Files.copy(folder.resolve(name), copy.resolve(name));
    }
    TestClock setBack = new TestClock(START);
    try (SqliteStore reopened = Fixtures.serve(copy, setBack)) {
      return (int) Fixtures.seats(reopened);
    }
  }
}

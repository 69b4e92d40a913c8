package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A keeper with a seat of a minute that a fake manager granted at 0, and a clock that the test
 * moves: a time is always counted from then on.
 */
abstract class KeeperTest {
  static final Duration RENEWAL = Duration.ofSeconds(20);
  static final Duration RUN_OUT = Duration.ofSeconds(60);
  static final Duration GRACE = Duration.ofHours(1);
  static final Duration TIME_TO_SAVE = Duration.ofMinutes(10);
  static final Duration MILLI = Duration.ofMillis(1);

  /** The number nearest to 1 that a random source gives. */
  static final double HIGHEST = Math.nextDown(1.0);

  final Clock clock = new Clock();
  final FakeStore store = new FakeStore();
  final FakeLosing losing = new FakeLosing();

  /** What the random source gives: with the highest everything is as late as it may be. */
  double random = HIGHEST;

  final List<FakeManager> managers = new ArrayList<>();
  FakeManager manager;
  private long start;

  @BeforeEach
  final void startManager() throws IOException {
    manager = another(store);
  }

  @AfterEach
  final void stopManagers() {
    managers.forEach(FakeManager::close);
  }

  /** One more manager, after those that there are. */
  final FakeManager another(FakeStore its) throws IOException {
    FakeManager one = new FakeManager(its);
    managers.add(one);
    return one;
  }

  final LeaseKeeper keeper() {
    return keeper(null, OnLost.EXIT);
  }

  final LeaseKeeper keeper(@Nullable Duration grace, OnLost onLost) {
    startNow();
    store.maxGrace = GRACE;
    Managers all = clock.managers(managers.toArray(new FakeManager[0]));
    Seat seat = Objects.requireNonNull(all.checkout().seat());
    managers.forEach(FakeManager::forgetCalls);
    return new LeaseKeeper(all, new LossRules(grace, onLost), losing, () -> random, seat);
  }

  /** Times are counted from now on. */
  final void startNow() {
    start = clock.now();
  }

  /** Sleeps until the given time, does what is due then, and returns how long to wait. */
  final Duration at(Duration time, LeaseKeeper keeper) {
    clock.advance(Duration.ofNanos(start + time.toNanos() - clock.now()));
    return Duration.ofNanos(keeper.step(clock.now()));
  }

  /** Lives through the time as the agent's thread does, waiting as long as it is told to. */
  final void until(Duration time, LeaseKeeper keeper) {
    long end = start + time.toNanos();
    while (clock.now() < end) {
      long wait = keeper.step(clock.now());
      assertThat(wait).isPositive();
      clock.advance(Duration.ofNanos(Math.min(wait, end - clock.now())));
    }
  }

  final void assertNothingHappened() {
    assertThat(losing.events).isEqualTo(Collections.emptyList());
  }
}

package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A seat is kept at the manager that was found, and elsewhere once it has run out. */
class FoundSeatTest extends KeeperTest {
  private final FakeSearch search = new FakeSearch();

  @Test
  void itIsRenewedWhereItWasFound() {
    LeaseKeeper keeper = found();
    until(RUN_OUT.multipliedBy(3), keeper);
    assertThat(manager.calls()).containsOnly("renewal").hasSizeGreaterThan(7);
    assertThat(search.searches).isEqualTo(1);
    assertNothingHappened();
  }

  @Test
  void whileItLastsNobodyElseIsSearched() throws Exception {
    LeaseKeeper keeper = found();
    FakeManager other = another(new FakeStore());
    search.finding(manager, other);
    manager.isOutOfOrder();
    until(RUN_OUT.minus(MILLI), keeper);
    assertThat(other.calls()).isEmpty();
    assertThat(search.searches).isEqualTo(1);
  }

  @Test
  void onceItHasRunOutItsOwnManagerIsAskedFirstAndThenOthers() throws Exception {
    LeaseKeeper keeper = found();
    FakeManager other = another(new FakeStore());
    search.finding(manager, other);
    manager.isOutOfOrder();
    until(RUN_OUT.plus(Duration.ofSeconds(16)), keeper);
    assertThat(manager.calls()).endsWith("checkout", "checkin");
    assertThat(other.calls()).first().isEqualTo("checkout");
    assertThat(keeper.seat().store()).isEqualTo(other.store().thumbprint());
    assertNothingHappened();
  }

  @Test
  void aLeaseThatIsLostBeforeItHasRunOutIsAskedForAtItsOwnManagerOnly() throws Exception {
    LeaseKeeper keeper = found();
    FakeManager other = another(new FakeStore());
    search.finding(other);
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    at(RENEWAL, keeper);
    assertThat(manager.calls()).containsExactly("renewal", "checkout");
    assertThat(other.calls()).isEmpty();
    assertThat(losing.events).isNotEmpty();
  }

  @Test
  void anApplicationWithoutItsManagerSearchesOnceAMinute() {
    LeaseKeeper keeper = found();
    manager.isOutOfOrder();
    search.finding();
    until(RUN_OUT.plus(Duration.ofMinutes(10)), keeper);
    assertThat(search.searches - 1).isBetween(8, 11);
  }

  @Test
  void theNoOfAStrangerIsNoDenial() throws Exception {
    LeaseKeeper keeper = found();
    FakeManager forger = another(store);
    forger.refuses("NO_SEAT_FREE", "Not you.");
    search.finding(forger);
    manager.isOutOfOrder();
    until(RUN_OUT.plus(Duration.ofMinutes(2)), keeper);
    assertThat(forger.calls()).contains("checkout");
    assertNothingHappened();
  }

  /** A keeper whose seat came of a search. */
  private LeaseKeeper found() {
    store.maxGrace = GRACE;
    search.finding(manager);
    Managers all = clock.managers(search);
    startNow();
    Seat seat = Objects.requireNonNull(all.checkout().seat());
    manager.forgetCalls();
    return new LeaseKeeper(all, new LossRules(null, OnLost.EXIT), losing, () -> random, seat);
  }
}

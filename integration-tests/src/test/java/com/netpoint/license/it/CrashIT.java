package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Processes that die without a word: no seat leaks, and nobody loses his. */
class CrashIT {
  private static final Duration LEASE_TIME = Duration.ofSeconds(15);

  @Test
  void theSeatOfAKilledApplicationIsBackWithinTheLeaseTime() {
    try (Manager manager = Manager.withSeats(1, Counting.USER, "15s");
        RealProcess app = App.netpoint(manager).user("alice").startAndAwaitMain()) {
      app.kill();
      Instant killed = Instant.now();
      assertThat(manager.inUse()).isEqualTo(1);
      await().atMost(LEASE_TIME.plusSeconds(5)).until(() -> manager.inUse() == 0);
      assertThat(Duration.between(killed, Instant.now())).isLessThan(LEASE_TIME.plusSeconds(2));
      try (RealProcess next = App.netpoint(manager).user("bob").startAndAwaitMain()) {
        assertThat(next.endInput().exitCode()).isZero();
      }
    }
  }

  @Test
  void aLivingHolderKeepsHisSeatThroughACrashOfTheManager() {
    try (Manager manager = Manager.withSeats(1, Counting.USER, "15s");
        RealProcess alice = App.netpoint(manager).user("alice").startAndAwaitMain()) {
      SessionSummary before = manager.sessions().get(0);
      manager.process().kill();
      // Longer than her lease: by the clock alone it would be over when the manager comes back.
      Instant over = Instant.now().plus(LEASE_TIME).plusSeconds(3);
      await().atMost(LEASE_TIME.multipliedBy(2)).until(() -> Instant.now().isAfter(over));
      manager.restart();
      assertThat(manager.sessions())
          .singleElement()
          .satisfies(
              session -> {
                assertThat(session.request().leaseId()).isEqualTo(before.request().leaseId());
                assertThat(session.since()).isEqualTo(before.since());
              });
      try (RealProcess bob = App.netpoint(manager).user("bob").start()) {
        assertThat(bob.endInput().exitCode()).isEqualTo(75);
      }
      Instant renewedAfter = Instant.now().plus(LEASE_TIME).plusSeconds(3);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> manager.sessions().get(0).expiresAt().isAfter(renewedAfter));
      assertThat(alice.isAlive()).isTrue();
      assertThat(alice.err()).isEmpty();
      assertThat(alice.endInput().exitCode()).isZero();
      assertThat(manager.inUse()).isZero();
    }
  }

  @Test
  void noAcknowledgedLeaseIsLostAndNobodyIsOverGrantedByKillingTheManagerAgainAndAgain() {
    try (Manager manager = Manager.withSeats(5, Counting.PROCESS, "60s")) {
      for (int round = 0; round < 5; round++) {
        Crowd.Result result = Crowd.of(20, manager).killingAtTheFirstAnswer(manager);
        manager.restart();
        List<String> onTheBooks =
            manager.sessions().stream().map(session -> session.request().leaseId()).toList();
        assertThat(result.granted()).isSubsetOf(onTheBooks);
        assertThat(manager.inUse()).isLessThanOrEqualTo(5);
        result.checkinAll();
        result.retryTheUnanswered();
        assertThat(manager.inUse()).isLessThanOrEqualTo(5);
        result.checkinAll();
      }
    }
  }
}

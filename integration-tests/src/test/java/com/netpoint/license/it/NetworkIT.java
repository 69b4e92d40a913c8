package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Proxy;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.protocol.Counting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Networks that fail: a holder never pays twice, is never thrown out at once, and is never fooled.
 */
class NetworkIT {

  @Test
  void aCutAndAReturnOfTheNetworkLeaveTheSameSeat() {
    try (Manager manager = Manager.withSeats(1, Counting.PROCESS, "15s");
        Proxy proxy = Proxy.to(manager);
        RealProcess app = App.netpoint(manager.vendor(), proxy.url()).startAndAwaitMain()) {
      String lease = manager.sessions().get(0).request().leaseId();
      proxy.cut();
      // Until the manager has given the seat up.
      await().atMost(Duration.ofSeconds(30)).until(() -> manager.inUse() == 0);
      assertThat(app.isAlive()).isTrue();
      proxy.pass();
      await().atMost(Duration.ofSeconds(30)).until(() -> manager.inUse() == 1);
      assertThat(manager.sessions())
          .singleElement()
          .satisfies(session -> assertThat(session.request().leaseId()).isEqualTo(lease));
      assertThat(app.endInput().exitCode()).isZero();
      assertThat(manager.inUse()).isZero();
    }
  }

  @Test
  void aLostAnswerDoesNotCostASecondSeat() {
    try (Manager manager = Manager.withSeats(2, Counting.PROCESS, "60s");
        Proxy proxy = Proxy.to(manager)) {
      proxy.loseAnswers();
      App app =
          App.netpoint(manager.vendor(), proxy.url() + "," + manager.url())
              .option("license.request-timeout", "3s");
      try (RealProcess running = app.startAndAwaitMain()) {
        assertThat(manager.sessions()).hasSize(1);
        assertThat(manager.inUse()).isEqualTo(1);
        assertThat(running.endInput().exitCode()).isZero();
        assertThat(manager.inUse()).isZero();
      }
    }
  }

  @Test
  void aLostAnswerOfAnotherStoreIsGivenBackThere() {
    try (Manager first = Manager.withSeats(1, Counting.PROCESS, "60s");
        Manager second = Manager.empty(first.vendor(), "15s");
        Proxy proxy = Proxy.to(first)) {
      second.apply(1, Counting.PROCESS, license -> license);
      proxy.loseAnswers();
      App app =
          App.netpoint(first.vendor(), proxy.url() + "," + second.url())
              .option("license.request-timeout", "3s");
      try (RealProcess running = app.startAndAwaitMain()) {
        assertThat(second.inUse()).isEqualTo(1);
        assertThat(first.inUse()).isEqualTo(1);
        proxy.pass();
        await().atMost(Duration.ofSeconds(30)).until(() -> first.inUse() == 0);
        assertThat(second.inUse()).isEqualTo(1);
        assertThat(running.endInput().exitCode()).isZero();
        assertThat(second.inUse()).isZero();
      }
    }
  }

  @Test
  void aManagerThatHangsIsLeftForTheNextOne() {
    try (Manager manager = Manager.withSeats(1);
        Proxy proxy = Proxy.to(manager)) {
      proxy.hang();
      App app =
          App.netpoint(manager.vendor(), proxy.url() + "," + manager.url())
              .option("license.request-timeout", "3s");
      try (RealProcess running = app.startAndAwaitMain()) {
        assertThat(running.endInput().exitCode()).isZero();
      }
    }
  }

  @Test
  void aManagerThatHangsHoldsNoApplicationUpThatEnds() {
    try (Manager manager = Manager.withSeats(1);
        Proxy proxy = Proxy.to(manager);
        RealProcess running = App.netpoint(manager.vendor(), proxy.url()).startAndAwaitMain()) {
      proxy.hang();
      long before = System.nanoTime();
      assertThat(running.endInput().exitCode()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      assertThat(running.err()).isEmpty();
    }
  }

  @Test
  void garbageIsNoAnswer() {
    try (Manager manager = Manager.withSeats(1);
        Proxy proxy = Proxy.to(manager)) {
      proxy.answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
      try (RealProcess refused = App.netpoint(manager.vendor(), proxy.url()).start()) {
        assertThat(refused.endInput().exitCode()).isEqualTo(69);
        assertThat(refused.err()).contains("something else than a license manager answers there");
      }
      proxy.answer("what?\r\n");
      try (RealProcess refused = App.netpoint(manager.vendor(), proxy.url()).start()) {
        assertThat(refused.endInput().exitCode()).isEqualTo(69);
      }
    }
  }

  @Test
  void anApplicationWhoseManagerIsGoneIsWarnedAndEndsAfterItsGrace() {
    try (Manager manager = Manager.withSeats(1, Counting.PROCESS, "15s");
        Proxy proxy = Proxy.to(manager);
        RealProcess app =
            App.netpoint(manager.vendor(), proxy.url())
                .option("license.grace", "20s")
                .startAndAwaitMain()) {
      Instant cut = Instant.now();
      proxy.cut();
      app.awaitErr("Please save your work");
      assertThat(app.isAlive()).isTrue();
      assertThat(app.exitCode()).isEqualTo(69);
      // The last confirmation may be as old as a renewal interval when the cable is cut.
      assertThat(Duration.between(cut, Instant.now()))
          .isBetween(Duration.ofSeconds(13), Duration.ofSeconds(25));
      assertThat(app.out()).isEqualTo("NetPoint is running.\n");
    }
  }

  @Test
  void theLicenseCapsTheGraceAndMustConsentToGoingOn() {
    try (Manager manager = Manager.empty(new com.netpoint.license.it.kit.Vendor(), "15s")) {
      manager.apply(1, Counting.PROCESS, license -> license.maxGrace(Duration.ofSeconds(16)));
      try (Proxy proxy = Proxy.to(manager);
          RealProcess app =
              App.netpoint(manager.vendor(), proxy.url())
                  .option("license.grace", "2h")
                  .option("license.on-lost", "warn")
                  .startAndAwaitMain()) {
        proxy.cut();
        app.awaitErr("Please save your work");
        assertThat(app.exitCode()).isEqualTo(69);
      }
    }
  }

  @Test
  void withTheLicensesConsentAnApplicationGoesOnWithAWarning() {
    try (Manager manager = Manager.empty(new com.netpoint.license.it.kit.Vendor(), "15s")) {
      manager.apply(
          1,
          Counting.PROCESS,
          license -> license.maxGrace(Duration.ofSeconds(5)).mayOutliveManager(true));
      try (Proxy proxy = Proxy.to(manager);
          RealProcess app =
              App.netpoint(manager.vendor(), proxy.url())
                  .option("license.on-lost", "warn")
                  .startAndAwaitMain()) {
        proxy.cut();
        app.awaitErr("goes on without its seat");
        await().atMost(Duration.ofSeconds(30)).until(() -> manager.inUse() == 0);
        assertThat(app.isAlive()).isTrue();
        proxy.pass();
        await().atMost(Duration.ofSeconds(30)).until(() -> manager.inUse() == 1);
        assertThat(app.endInput().exitCode()).isZero();
      }
    }
  }
}

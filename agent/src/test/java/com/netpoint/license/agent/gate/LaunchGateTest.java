package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.example.app.Events;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(30)
@ExtendWith(GateWatch.class)
class LaunchGateTest {

  @Test
  void itIsClosedUntilItWasPassedAndStandsOpenAfterThat() {
    assertThat(LaunchGate.isOpen()).isFalse();
    LaunchGate.pass();
    assertThat(LaunchGate.isOpen()).isTrue();
  }

  @Test
  void whoeverComesLaterIsNotHeldUpAgain() {
    LaunchGate.pass();
    LaunchGate.pass();
    assertThat(Events.SEEN).containsExactly("gate");
  }

  @Test
  void nobodyPassesBeforeTheBarrierLetsHim() throws Exception {
    CountDownLatch yes = new CountDownLatch(1);
    LaunchGate.close(() -> awaitUninterrupted(yes));
    List<Thread> threads = List.of(passing(), passing());
    threads.forEach(thread -> await().until(thread::getState, Thread.State.WAITING::equals));
    assertThat(Events.SEEN).isEmpty();
    assertThat(LaunchGate.isOpen()).isFalse();
    yes.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(Events.SEEN).containsExactly("passed", "passed");
  }

  @Test
  void aBarrierThatFailsKeepsTheGateClosed() {
    LaunchGate.close(
        () -> {
          throw new IllegalStateException("fault");
        });
    assertThatIllegalStateException().isThrownBy(LaunchGate::pass);
    assertThat(LaunchGate.isOpen()).isFalse();
  }

  private static Thread passing() {
    Thread thread =
        new Thread(
            () -> {
              LaunchGate.pass();
              Events.SEEN.add("passed");
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

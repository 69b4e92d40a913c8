package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DialogNotifierTest {
  private final FakeConsole console = new FakeConsole();
  private final Notifier withoutDisplay = notifier(() -> false);

  /** In a headless JVM a window fails where a display was promised. */
  private final Notifier withBrokenDisplay = notifier(() -> true);

  @BeforeAll
  static void noWindows() {
    Headless.set();
  }

  @Test
  void withoutADisplayTheConsoleTells() {
    assertThat(withoutDisplay.refused(Notices.NO_SEAT, new FakeRetry())).isTrue();
    assertThat(console.told).containsExactly("refused: All 2 seats are in use.");
  }

  @Test
  void whenTheWindowFailsTheConsoleTells() {
    assertThat(withBrokenDisplay.refused(Notices.NO_SEAT, new FakeRetry(Notices.NO_SEAT)))
        .isFalse();
    assertThat(console.told).containsExactly("refused: All 2 seats are in use.");
  }

  @Test
  void whoeverIsInterruptedWhileAPersonThinksIsNotLetIn() {
    CountDownLatch windowMayCome = new CountDownLatch(1);
    EventQueue.invokeLater(() -> await().until(() -> windowMayCome.getCount() == 0));
    Thread.currentThread().interrupt();
    assertThat(withBrokenDisplay.refused(Notices.NO_SEAT, new FakeRetry())).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    windowMayCome.countDown();
    assertThat(console.told).isEmpty();
  }

  @Test
  void withoutADisplayTheConsoleWarns() {
    withoutDisplay.warn("NetPoint", "Save now.").close();
    assertThat(console.told).containsExactly("NetPoint: Save now.", "closed");
  }

  @Test
  void whenItsWindowFailsTheConsoleWarnsAndGoesOn() {
    Notifier.StandingWarning warning = withBrokenDisplay.warn("NetPoint", "Save now.");
    await().until(() -> !console.told.isEmpty());
    warning.say("Save now.");
    warning.say("Two minutes left.");
    warning.close();
    warning.say("Too late.");
    await()
        .untilAsserted(
            () ->
                assertThat(console.told)
                    .containsExactly("NetPoint: Save now.", "Two minutes left.", "closed"));
  }

  @Test
  void aWarningThatIsOverBeforeItCouldBeShownIsNotShown() throws Exception {
    CountDownLatch windowMayCome = new CountDownLatch(1);
    EventQueue.invokeLater(() -> await().until(() -> windowMayCome.getCount() == 0));
    withBrokenDisplay.warn("NetPoint", "Save now.").close();
    windowMayCome.countDown();
    for (Thread thread : JvmThreads.alive()) {
      if (thread.getName().equals("netpoint-license-warning")) {
        thread.join();
      }
    }
    EventQueue.invokeAndWait(() -> {});
    assertThat(console.told).isEmpty();
  }

  @Test
  void whatTheApplicationAsksIsSeenTheSameWay() {
    assertThat(withoutDisplay.applicationAsks()).isTrue();
  }

  private Notifier notifier(Display display) {
    return new DialogNotifier(display, console, Notices.CLOCK);
  }
}

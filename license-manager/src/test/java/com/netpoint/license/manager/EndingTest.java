package com.netpoint.license.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EndingTest {
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void stepsAreDoneInTheirOrder() {
    new Ending(Duration.ofSeconds(10), System::nanoTime)
        .step("first", () -> done.add("first"))
        .step("second", () -> done.add("second"));
    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void aStepThatFailsSkipsNoOther() {
    new Ending(Duration.ofSeconds(10), System::nanoTime)
        .step("fault", EndingTest::fail)
        .step("next", () -> done.add("next"));
    assertThat(done).containsExactly("next");
  }

  @Test
  void aStepThatHangsIsLeftBehindWhenTheTimeIsOver() {
    CountDownLatch never = new CountDownLatch(1);
    new Ending(Duration.ofMillis(50), System::nanoTime)
        .step("hangs", () -> awaitQuietly(never))
        .step("next", () -> done.add("next"));
    await().until(() -> done.contains("next"));
    never.countDown();
  }

  private static void fail() {
    throw new IllegalStateException("The disk is gone.");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package com.netpoint.license.client.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  /** A monotonic clock may stand anywhere, and run over. */
  private static final long BEGIN = Long.MAX_VALUE - 5;

  private final Attempts attempts = new Attempts(BEGIN);

  @Test
  void theFirstIsDueAtOnce() {
    assertThat(attempts.due(BEGIN)).isTrue();
    assertThat(attempts.next()).isZero();
    assertThat(attempts.due(BEGIN)).isFalse();
  }

  @Test
  void eachOfTheOthersIsDueAtItsTimeAndNotBefore() {
    for (long millis : new long[] {0, 200, 600, 1200}) {
      assertThat(attempts.due(after(millis) - 1)).isFalse();
      assertThat(attempts.nanosToNext(after(millis) - 1)).isEqualTo(1);
      assertThat(attempts.due(after(millis))).isTrue();
      attempts.next();
    }
    assertThat(attempts.due(after(100_000))).isFalse();
    assertThat(attempts.nanosToNext(after(100_000))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void timeIsCountedFromTheFirst() {
    assertThat(attempts.millisAt(after(17) - 1)).isEqualTo(16);
    assertThat(attempts.millisAt(after(17))).isEqualTo(17);
  }

  private static long after(long millis) {
    return BEGIN + TimeUnit.MILLISECONDS.toNanos(millis);
  }
}

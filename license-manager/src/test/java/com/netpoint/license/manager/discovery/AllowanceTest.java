package com.netpoint.license.manager.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final long SECOND = 1_000_000_000L;

  /** A monotonic clock may stand anywhere, and run over. */
  private static final long BEGIN = Long.MAX_VALUE - 5;

  private final Allowance allowance = new Allowance(2, BEGIN);

  @Test
  void whatIsTooMuchWithinASecondIsNotTaken() {
    assertThat(allowance.take(after(0))).isTrue();
    assertThat(allowance.take(after(1))).isTrue();
    assertThat(allowance.take(after(SECOND - 1))).isFalse();
  }

  @Test
  void theNextSecondHasItsOwn() {
    allowance.take(after(0));
    allowance.take(after(0));
    assertThat(allowance.take(after(SECOND))).isTrue();
    assertThat(allowance.take(after(SECOND))).isTrue();
    assertThat(allowance.take(after(2 * SECOND - 1))).isFalse();
    assertThat(allowance.take(after(2 * SECOND))).isTrue();
  }

  private static long after(long nanos) {
    return BEGIN + nanos;
  }
}

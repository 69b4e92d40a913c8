package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatestRefusalTest {
  @Test
  void itIsTheFirstUntilThereIsAnother() {
    LatestRefusal latest = new LatestRefusal(Notices.NO_SEAT, new FakeRetry(Notices.NO_MANAGER));
    assertThat(latest.notice()).isSameAs(Notices.NO_SEAT);
    assertThat(latest.tryAgain()).isSameAs(Notices.NO_MANAGER);
    assertThat(latest.notice()).isSameAs(Notices.NO_MANAGER);
    assertThat(latest.tryAgain()).isNull();
    assertThatCode(latest::rethrowFailure).doesNotThrowAnyException();
  }

  @Test
  void anExceptionOfTheRetryIsThrownAgain() {
    assertFailureIsKept(new IllegalStateException("bug"));
  }

  @Test
  void anErrorOfTheRetryIsThrownAgain() {
    assertFailureIsKept(new AssertionError("bug"));
  }

  private static void assertFailureIsKept(Throwable fault) {
    LatestRefusal latest =
        new LatestRefusal(
            Notices.NO_SEAT,
            () -> {
              if (fault instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) fault;
            });
    assertThatThrownBy(latest::tryAgain).isSameAs(fault);
    assertThatThrownBy(latest::rethrowFailure).isSameAs(fault);
  }
}

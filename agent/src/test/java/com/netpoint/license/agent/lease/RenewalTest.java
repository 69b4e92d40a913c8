package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking for more time: one manager and its twin share a store, a stranger has another. */
class RenewalTest {
  private final Clock clock = new Clock();
  private final FakeStore store = new FakeStore();
  private FakeManager one;
  private FakeManager twin;
  private FakeManager stranger;
  private Managers managers;
  private Seat seat;

  @BeforeEach
  void start() throws IOException {
    one = new FakeManager(store);
    twin = new FakeManager(store);
    stranger = new FakeManager(new FakeStore());
    stranger.isOutOfOrder();
    managers = clock.managers(stranger, one, twin);
    seat = Objects.requireNonNull(managers.checkout().seat());
    stranger.grants();
    for (FakeManager each : new FakeManager[] {one, twin, stranger}) {
      each.forgetCalls();
    }
  }

  @AfterEach
  void stop() {
    one.close();
    twin.close();
    stranger.close();
  }

  @Test
  void theManagerThatGrantedTheSeatIsAskedFirst() {
    assertThat(managers.renew(seat).seat()).isNotNull();
    assertThat(one.calls()).containsExactly("renewal");
    assertThat(stranger.calls()).isEmpty();
    assertThat(twin.calls()).isEmpty();
  }

  @Test
  void whereItDoesNotAnswerItsTwinProlongsTheLease() {
    one.isOutOfOrder();
    Seat renewed = Objects.requireNonNull(managers.renew(seat).seat());
    assertThat(renewed.store()).isEqualTo(store.thumbprint());
    assertThat(renewed.manager().address().toString()).isEqualTo(twin.address());
    assertThat(twin.calls()).containsExactly("renewal");
  }

  @Test
  void theRefusalOfItsOwnStoreIsTheAnswer() {
    one.lostTheLease();
    Attempt attempt = managers.renew(seat);
    assertThat(Objects.requireNonNull(attempt.refusal()).code()).isEqualTo("LEASE_LOST");
    assertThat(twin.calls()).isEmpty();
  }

  @Test
  void theRefusalOfAnotherStoreIsNoAnswer() {
    one.isOutOfOrder();
    twin.isOutOfOrder();
    Attempt attempt = managers.renew(seat);
    assertThat(attempt.seat()).isNull();
    assertThat(attempt.refusal()).isNull();
    assertThat(attempt.tried()).hasSize(3);
  }

  @Test
  void aReplayedRenewalIsNoRenewal() {
    one.replays();
    twin.isOutOfOrder();
    Attempt attempt = managers.renew(seat);
    assertThat(attempt.seat()).isNull();
    assertThat(attempt.distrusted()).isTrue();
  }
}

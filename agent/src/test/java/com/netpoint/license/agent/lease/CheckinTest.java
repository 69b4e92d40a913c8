package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given back: the seat, and whatever a lost answer may have granted elsewhere. */
class CheckinTest {
  private final Clock clock = new Clock();
  private FakeManager first;
  private FakeManager second;
  private Managers managers;

  @BeforeEach
  void start() throws IOException {
    first = new FakeManager(new FakeStore());
    second = new FakeManager(new FakeStore());
    managers = clock.managers(first, second);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void aSeatIsGivenBackToTheManagerThatGrantedIt() {
    Seat seat = seat();
    managers.checkin(seat);
    assertThat(first.calls()).containsExactly("checkout", "checkin");
    assertThat(first.call(1).leaseId).isEqualTo(first.call(0).leaseId);
    assertThat(second.calls()).isEmpty();
  }

  @Test
  void whereASeatMayHaveBeenGrantedAndTheAnswerWasLostItIsGivenBack() {
    first.losesAnswers();
    second.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    assertThat(managers.checkout().seat()).isNull();
    first.forgetCalls();
    second.forgetCalls();
    managers.checkin(null);
    assertThat(first.calls()).containsExactly("checkin");
    assertThat(second.calls()).isEmpty();
  }

  @Test
  void whereNothingWasGrantedNothingIsGivenBack() {
    first.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    second.close();
    assertThat(managers.checkout().seat()).isNull();
    managers.checkin(null);
    assertThat(first.calls()).containsExactly("checkout");
  }

  @Test
  void aSeatThatIsNotBelievedMayBeOneAllTheSame() {
    first.replays();
    second.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    managers.checkout();
    managers.checkin(null);
    assertThat(first.calls()).containsExactly("checkout", "checkin");
  }

  @Test
  void whatALostAnswerGrantedInAnotherStoreIsGivenBackOnceThereIsASeat() {
    first.losesAnswers();
    Seat seat = seat();
    first.forgetCalls();
    managers.tidy(seat);
    managers.tidy(seat);
    assertThat(first.calls()).containsExactly("health", "checkin");
  }

  @Test
  void whatALostAnswerGrantedInTheSameStoreIsTheVeryLeaseInUse() throws Exception {
    FakeStore shared = new FakeStore();
    try (FakeManager one = new FakeManager(shared);
        FakeManager twin = new FakeManager(shared)) {
      Managers both = clock.managers(one, twin);
      one.losesAnswers();
      Seat seat = Objects.requireNonNull(both.checkout().seat());
      one.forgetCalls();
      both.tidy(seat);
      both.tidy(seat);
      assertThat(one.calls()).containsExactly("health");
    }
  }

  @Test
  void aStoreThatDoesNotTellItselfIsAskedAgainNextTime() {
    first.losesAnswers();
    Seat seat = seat();
    first.close();
    managers.tidy(seat);
    assertThat(second.calls()).containsExactly("checkout");
    managers.checkin(seat);
    assertThat(second.calls()).containsExactly("checkout", "checkin");
  }

  @Test
  void aStoreInWhichTheIdWasGivenBackGrantsASeatLaterOnUnderAnother() {
    first.losesAnswers();
    Seat seat = seat();
    managers.tidy(seat);
    first.grants();
    first.forgetCalls();
    Seat another = seat();
    assertThat(first.calls()).containsExactly("checkout", "checkout");
    assertThat(another.request().leaseId()).isEqualTo(first.call(1).leaseId);
    assertThat(first.call(1).leaseId).isNotEqualTo(first.call(0).leaseId);
    managers.renew(another);
    managers.checkin(another);
    assertThat(first.calls()).containsExactly("checkout", "checkout", "renewal", "checkin");
    assertThat(first.call(3).leaseId).isEqualTo(another.request().leaseId());
  }

  @Test
  void aStoreInWhichEveryIdSoFarWasGivenBackGrantsASeatAllTheSame() {
    for (int round = 0; round < 2; round++) {
      first.losesAnswers();
      managers.tidy(seat());
      first.grants();
      assertThat(seat().store()).isEqualTo(first.store().thumbprint());
      managers.checkin(seat());
    }
  }

  @Test
  void anIdThatIsDeadElsewhereStaysTheSameInItsOwnStore() {
    first.losesAnswers();
    Seat seat = seat();
    managers.tidy(seat);
    first.close();
    assertThat(seat().request().leaseId()).isEqualTo(seat.request().leaseId());
  }

  @Test
  void aLostAnswerToARenewalIsNothingToTidy() {
    second.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    Seat seat = seat();
    first.losesAnswers();
    second.losesAnswers();
    managers.renew(seat);
    second.grants();
    second.forgetCalls();
    managers.tidy(seat);
    assertThat(second.calls()).isEmpty();
  }

  private Seat seat() {
    return Objects.requireNonNull(managers.checkout().seat());
  }
}

package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A seat from a manager that nobody named: when one is searched, and what a stranger gets of it.
 */
class FoundManagersTest {
  private final Clock clock = new Clock();
  private final FakeSearch search = new FakeSearch();
  private FakeManager first;
  private FakeManager second;
  private FakeManager named;

  @BeforeEach
  void start() throws IOException {
    first = new FakeManager(new FakeStore());
    second = new FakeManager(new FakeStore());
    named = new FakeManager(new FakeStore());
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    named.close();
  }

  @Test
  void whereNobodyIsNamedTheFirstThatGrantsIsTakenAndRemembered() {
    Attempt attempt = clock.managers(search.finding(first, second)).checkout();
    assertThat(store(attempt)).isEqualTo(first.store().thumbprint());
    assertThat(second.calls()).isEmpty();
    assertThat(Objects.requireNonNull(search.last).address()).hasToString(first.address());
    assertThat(search.closed).isEqualTo(1);
  }

  @Test
  void whereOneThatIsNamedAnswersNobodyIsSearched() {
    Managers managers = clock.managers(search.finding(first), named);
    assertThat(store(managers.checkout())).isEqualTo(named.store().thumbprint());
    named.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    assertThat(managers.checkout().seat()).isNull();
    assertThat(search.searches).isZero();
    assertThat(first.calls()).isEmpty();
  }

  @Test
  void whereThoseNamedDoNotAnswerOthersAreSearched() {
    named.isOutOfOrder();
    Attempt attempt = clock.managers(search.finding(first), named).checkout();
    assertThat(store(attempt)).isEqualTo(first.store().thumbprint());
    assertThat(outcomes(attempt)).containsExactly(named.address() + ": out of order");
  }

  @Test
  void whereOneWasFoundLastNobodyIsSearched() {
    search.finding(second).remember(first.client());
    assertThat(store(clock.managers(search).checkout())).isEqualTo(first.store().thumbprint());
    assertThat(search.searches).isZero();
  }

  @Test
  void whereTheLastOneDoesNotGrantOthersAreSearchedAndItIsNotAskedAgain() {
    first.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    search.finding(first, second).remember(first.client());
    assertThat(store(clock.managers(search).checkout())).isEqualTo(second.store().thumbprint());
    assertThat(first.calls()).containsExactly("checkout");
    assertThat(Objects.requireNonNull(search.last).address()).hasToString(second.address());
  }

  @Test
  void aRefusalDoesNotEndTheSearchAndTheBestOneIsTold() {
    first.refuses("NOT_LICENSED", "It is not licensed.");
    second.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    search.others.add(Attempts.searched("10.0.0.255", "no answer in time"));
    Attempt attempt = clock.managers(search.finding(first, second)).checkout();
    assertThat(Objects.requireNonNull(attempt.refusal()).code()).isEqualTo("NO_SEAT_FREE");
    assertThat(outcomes(attempt))
        .containsExactly(
            first.address() + ": It is not licensed.",
            second.address() + ": All 2 seats are in use.",
            "10.0.0.255: no answer in time");
    assertThat(attempt.foundNobody()).isFalse();
  }

  @Test
  void whereNobodyIsFoundItIsSaidWhoWasAsked() {
    search.others.add(Attempts.searched("10.0.0.255", "no answer in time"));
    Attempt attempt = clock.managers(search).checkout();
    assertThat(attempt.foundNobody()).isTrue();
    assertThat(outcomes(attempt)).containsExactly("10.0.0.255: no answer in time");
  }

  @Test
  void aForgedAnswerLeadsNowhereAndTheGenuineOneIsStillFound() {
    first.replays();
    Attempt attempt = clock.managers(search.finding(first, second)).checkout();
    assertThat(store(attempt)).isEqualTo(second.store().thumbprint());
    assertThat(attempt.distrusted()).isTrue();
  }

  @Test
  void eachThatIsFoundGetsALeaseIdAndASecretOfItsOwn() {
    first.replays();
    Managers managers = clock.managers(search.finding(first, second));
    managers.checkout();
    assertThat(first.call(0).leaseId).isNotEqualTo(second.call(0).leaseId);
    assertThat(first.call(0).authorization).isNotEqualTo(second.call(0).authorization);
  }

  @Test
  void aRepeatedRequestIsTheSameLease() {
    Managers managers = clock.managers(search.finding(first));
    Seat seat = Objects.requireNonNull(managers.checkout().seat());
    managers.renew(seat);
    managers.checkout();
    managers.checkin(seat);
    assertThat(first.calls()).containsExactly("checkout", "renewal", "checkout", "checkin");
    for (int call = 1; call < 4; call++) {
      assertThat(first.call(call).leaseId).isEqualTo(first.call(0).leaseId);
      assertThat(first.call(call).authorization).isEqualTo(first.call(0).authorization);
    }
  }

  @Test
  void aLostAnswerIsAskedForAgainUnderTheSameId() {
    first.losesAnswers();
    Managers managers = clock.managers(search.finding(first));
    assertThat(managers.checkout().seat()).isNull();
    first.grants();
    assertThat(managers.checkout().seat()).isNotNull();
    assertThat(first.call(1).leaseId).isEqualTo(first.call(0).leaseId);
  }

  @Test
  void anIdThatIsDeadThereIsReplaced() {
    Managers managers = clock.managers(search.finding(first));
    managers.checkin(managers.checkout().seat());
    assertThat(managers.checkout().seat()).isNotNull();
    assertThat(first.calls()).containsExactly("checkout", "checkin", "checkout", "checkout");
    assertThat(first.call(3).leaseId).isNotEqualTo(first.call(0).leaseId);
  }

  @Test
  void whatAStrangerMayHaveGrantedIsGivenBackOneAtATime() throws Exception {
    try (FakeManager third = new FakeManager(new FakeStore())) {
      first.replays();
      second.replays();
      Managers managers = clock.managers(search.finding(first, second, third));
      Seat seat = Objects.requireNonNull(managers.checkout().seat());
      managers.tidy(seat);
      assertThat(all(first, second)).containsOnlyOnce("checkin");
      managers.tidy(seat);
      managers.tidy(seat);
      assertThat(first.calls()).containsExactly("checkout", "checkin");
      assertThat(second.calls()).containsExactly("checkout", "checkin");
      assertThat(third.calls()).containsExactly("checkout");
    }
  }

  @Test
  void anApplicationThatEndsGivesBackWhatStrangersMayHaveGranted() {
    first.replays();
    second.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    Managers managers = clock.managers(search.finding(first, second));
    assertThat(managers.checkout().seat()).isNull();
    managers.checkin(null);
    assertThat(first.calls()).containsExactly("checkout", "checkin");
    assertThat(second.calls()).containsExactly("checkout");
  }

  @Test
  void whatANamedOneMayHaveGrantedUnderItsOwnIdIsGivenBackThoughItSharesTheStore()
      throws Exception {
    try (FakeManager twin = new FakeManager(named.store())) {
      named.losesAnswers();
      Managers managers = clock.managers(search.finding(twin), named);
      Seat seat = Objects.requireNonNull(managers.checkout().seat());
      named.forgetCalls();
      managers.tidy(seat);
      assertThat(named.calls()).containsExactly("health", "checkin");
      assertThat(named.call(1).leaseId).isNotEqualTo(seat.request().leaseId());
    }
  }

  @Test
  void anEndOfTheSearchIsHandedOn() {
    clock.managers(search).abortSearch();
    assertThat(search.aborted).isTrue();
  }

  private static String store(Attempt attempt) {
    return Objects.requireNonNull(attempt.seat(), outcomes(attempt).toString()).store();
  }

  private static List<String> all(FakeManager one, FakeManager other) {
    List<String> calls = new ArrayList<>(one.calls());
    calls.addAll(other.calls());
    return calls;
  }

  private static List<String> outcomes(Attempt attempt) {
    List<String> lines = new ArrayList<>();
    attempt.tried().forEach(tried -> lines.add(tried.address() + ": " + tried.outcome()));
    return lines;
  }
}

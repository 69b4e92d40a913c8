package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Getting a seat: whom is asked, in which order, and what comes of it. */
class ManagersTest {
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
  void theFirstThatGrantsASeatIsTheLastThatIsAsked() {
    Attempt attempt = managers.checkout();
    assertThat(Objects.requireNonNull(attempt.seat()).store())
        .isEqualTo(first.store().thumbprint());
    assertThat(attempt.tried()).isEmpty();
    assertThat(second.calls()).isEmpty();
  }

  @Test
  void whereTheFirstDoesNotAnswerTheSecondIsAsked() {
    first.isOutOfOrder();
    Attempt attempt = managers.checkout();
    assertThat(Objects.requireNonNull(attempt.seat()).store())
        .isEqualTo(second.store().thumbprint());
    assertThat(outcomes(attempt)).containsExactly(first.address() + ": out of order");
  }

  @Test
  void whereTheFirstRefusesTheSecondIsAsked() {
    first.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    assertThat(managers.checkout().seat()).isNotNull();
  }

  @Test
  void anAnswerThatIsNotGenuineIsDistrustedAndTheSecondIsAsked() {
    first.replays();
    Attempt attempt = managers.checkout();
    assertThat(attempt.seat()).isNotNull();
    assertThat(attempt.distrusted()).isTrue();
    assertThat(outcomes(attempt))
        .containsExactly(first.address() + ": its lease answers another request than this one");
  }

  @Test
  void whereNobodyAnswersEachIsNamedWithWhatCameOfIt() {
    first.isOutOfOrder();
    second.close();
    Attempt attempt = managers.checkout();
    assertThat(attempt.seat()).isNull();
    assertThat(attempt.refusal()).isNull();
    assertThat(attempt.distrusted()).isFalse();
    assertThat(outcomes(attempt))
        .containsExactly(
            first.address() + ": out of order", second.address() + ": connection refused");
  }

  @Test
  void withoutManagersNobodyIsAsked() {
    Attempt attempt = Clock.nobody().checkout();
    assertThat(attempt.seat()).isNull();
    assertThat(attempt.refusal()).isNull();
    assertThat(attempt.tried()).isEmpty();
  }

  @Test
  void ofTwoRefusalsTheOneThatLeavesMostHopeCounts() {
    first.refuses("NOT_LICENSED", "It is not licensed.");
    second.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    assertThat(Objects.requireNonNull(managers.checkout().refusal()).code())
        .isEqualTo("NO_SEAT_FREE");
    assertThat(Objects.requireNonNull(clock.managers(second, first).checkout().refusal()).code())
        .isEqualTo("NO_SEAT_FREE");
  }

  @Test
  void ofTwoRefusalsThatWantAnAdministratorTheFirstCounts() {
    first.refuses("NOT_LICENSED", "It is not licensed.");
    second.refuses("DENIED_BY_RULE", "Not you.");
    Attempt attempt = managers.checkout();
    assertThat(Objects.requireNonNull(attempt.refusal()).code()).isEqualTo("NOT_LICENSED");
    assertThat(outcomes(attempt))
        .containsExactly(
            first.address() + ": It is not licensed.", second.address() + ": Not you.");
  }

  @Test
  void oneRefusalCountsMoreThanOneThatDoesNotAnswer() {
    first.refuses("NOT_LICENSED", "It is not licensed.");
    second.isOutOfOrder();
    assertThat(Objects.requireNonNull(managers.checkout().refusal()).code())
        .isEqualTo("NOT_LICENSED");
  }

  @Test
  void aRepeatedRequestIsTheSameLeaseWithAnotherNonce() {
    managers.checkout();
    Seat seat = Objects.requireNonNull(managers.checkout().seat());
    managers.renew(seat);
    managers.checkin(seat);
    List<FakeManager.Call> calls =
        List.of(first.call(0), first.call(1), first.call(2), first.call(3));
    assertThat(first.calls()).containsExactly("checkout", "checkout", "renewal", "checkin");
    assertThat(calls).extracting(call -> call.leaseId).containsOnly(calls.get(0).leaseId);
    assertThat(calls)
        .extracting(call -> call.authorization)
        .containsOnly(calls.get(0).authorization);
    assertThat(calls.subList(0, 3)).extracting(FakeManager.Call::nonce).doesNotHaveDuplicates();
  }

  @Test
  void theRequestSaysWhoRunsWhatAndWhere() {
    managers.checkout();
    assertThat(first.call(0).checkout())
        .satisfies(
            request -> {
              assertThat(request.product()).isEqualTo("netpoint");
              assertThat(request.feature()).isEqualTo("netpoint");
              assertThat(request.version()).isEqualTo("5.1");
              assertThat(request.user()).isEqualTo(System.getProperty("user.name"));
              assertThat(request.host()).isNotEmpty();
              assertThat(request.machineId()).startsWith("h:");
              assertThat(request.processId()).isEqualTo(ProcessHandle.current().pid());
            });
  }

  @Test
  void twoProcessesNeverShareALease() {
    managers.checkout();
    clock.managers(first).checkout();
    assertThat(first.call(0).leaseId).isNotEqualTo(first.call(1).leaseId);
    assertThat(first.call(0).authorization).isNotEqualTo(first.call(1).authorization);
  }

  @Test
  void aSeatIsCountedFromBeforeTheRequestWasSent() {
    long before = clock.now();
    Seat seat = Objects.requireNonNull(managers.checkout().seat());
    clock.advance(Duration.ofSeconds(7));
    assertThat(seat.confirmedAt()).isEqualTo(before);
    assertThat(seat.runsOutAt()).isEqualTo(before + Duration.ofSeconds(60).toNanos());
    assertThat(seat.renewAfter()).isEqualTo(Duration.ofSeconds(20));
    assertThat(seat.licenseEndsAt()).isNull();
  }

  @Test
  void theEndOfTheLicenseIsCountedOnThisProcesssOwnClock() {
    first.store().untilLicenseEnds = Duration.ofHours(3);
    long before = clock.now();
    assertThat(Objects.requireNonNull(managers.checkout().seat()).licenseEndsAt())
        .isEqualTo(before + Duration.ofHours(3).toNanos());
  }

  @Test
  void aLicenseThatEndsInMoreThanACenturyHasNoEnd() {
    first.store().untilLicenseEnds = Duration.ofDays(36_501);
    assertThat(Objects.requireNonNull(managers.checkout().seat()).licenseEndsAt()).isNull();
  }

  private static List<String> outcomes(Attempt attempt) {
    List<String> lines = new ArrayList<>();
    attempt.tried().forEach(tried -> lines.add(tried.address() + ": " + tried.outcome()));
    return lines;
  }
}

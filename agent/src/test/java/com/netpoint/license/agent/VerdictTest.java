package com.netpoint.license.agent;

import static com.netpoint.license.agent.lease.Attempts.distrusted;
import static com.netpoint.license.agent.lease.Attempts.refused;
import static com.netpoint.license.agent.lease.Attempts.searched;
import static com.netpoint.license.agent.lease.Attempts.tried;
import static com.netpoint.license.agent.lease.Attempts.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.lease.Attempt;
import com.netpoint.license.agent.notice.RefusedNotice;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final Attempt.Tried WS_17 = tried("http://ws-17:1947", "connection refused");
  private static final Attempt.Tried WS_18 = tried("http://ws-18:1947", "no such host");
  private static final SeatHolder BOB =
      new SeatHolder("bob", "ws-3", Instant.parse("2026-11-24T07:12:03Z"));
  private static final SeatHolder EVE =
      new SeatHolder("eve", "ws-4", Instant.parse("2026-11-24T07:13:03Z"));

  @Test
  void aFullPoolNamesItsHoldersAndCanBeTriedLater() {
    Verdict verdict = verdict(refused(noSeatFree(2, BOB, EVE), WS_17));
    RefusedNotice notice = verdict.notice();
    assertThat(verdict.exitCode().number()).isEqualTo(75);
    assertThat(notice.product()).isEqualTo("NetPoint");
    assertThat(notice.sentence()).isEqualTo("All 2 seats of NetPoint are in use.");
    assertThat(notice.advice()).isEqualTo("Try again later, or ask one of them to close NetPoint.");
    assertThat(notice.holders()).containsExactly(BOB, EVE);
    assertThat(notice.details()).containsExactly("http://ws-17:1947: connection refused");
    assertThat(notice.retryable()).isTrue();
  }

  @Test
  void whyASeatThatWasTakenAlongDoesNotHelpComesBeforeWhatTheNetworkSaid() {
    Verdict verdict =
        Verdict.of(unanswered(WS_17), "NetPoint", List.of("a.lic: it is over.", "b.lic: broken."));
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(verdict.notice().sentence()).startsWith("No license manager can be reached");
    assertThat(verdict.notice().details())
        .containsExactly(
            "a.lic: it is over.", "b.lic: broken.", "http://ws-17:1947: connection refused");
  }

  @Test
  void aPoolOfOneSeatIsSaidSoAndItsHolderIsTheOneToAsk() {
    RefusedNotice notice = verdict(refused(noSeatFree(1, BOB))).notice();
    assertThat(notice.sentence()).isEqualTo("The only seat of NetPoint is in use.");
    assertThat(notice.advice()).isEqualTo("Try again later, or ask bob to close NetPoint.");
  }

  @Test
  void seatsThatAreReservedAreSaidInTheManagersWords() {
    Problem refusal =
        problem("NO_SEAT_FREE", "1 of the 2 seats is in use, and 1 is reserved for others.")
            .withSeatsTaken(new Problem.SeatsTaken(2, 1, List.of(BOB)));
    Verdict verdict = verdict(refused(refusal));
    assertThat(verdict.notice().sentence()).isEqualTo(refusal.detail());
    assertThat(verdict.notice().advice())
        .isEqualTo(
            "Try again later, or ask your administrator, who has reserved seats for others.");
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.TRY_LATER);
  }

  @Test
  void aFullPoolThatDoesNotTellItsSeatsIsSaidAllTheSame() {
    RefusedNotice notice = verdict(refused(problem("NO_SEAT_FREE", "Full."))).notice();
    assertThat(notice.sentence()).isEqualTo("All seats of NetPoint are in use.");
    assertThat(notice.holders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_LICENSED, Ask your administrator.",
    "LICENSE_EXPIRED, Ask your administrator for a new license.",
    "DENIED_BY_RULE, Your administrator has set this rule and can change it.",
    "UNKNOWN_PRODUCT, Ask your administrator.",
    "LEASE_CONFLICT, Ask your administrator.",
  })
  void anyOtherRefusalIsSaidInTheManagersWords(String code, String advice) {
    Verdict verdict = verdict(refused(problem(code, "The manager says why."), WS_17));
    assertThat(verdict.exitCode().number()).isEqualTo(77);
    assertThat(verdict.notice().sentence()).isEqualTo("The manager says why.");
    assertThat(verdict.notice().advice()).isEqualTo(advice);
    assertThat(verdict.notice().details()).containsExactly("http://ws-17:1947: connection refused");
    assertThat(verdict.notice().retryable()).isTrue();
  }

  @Test
  void aRefusalCountsMoreThanAnAnswerThatIsNotGenuine() {
    Attempt attempt = refused(noSeatFree(2, BOB), distrusted("http://ws-17:1947", "forged"));
    assertThat(verdict(attempt).exitCode()).isEqualTo(ExitCode.TRY_LATER);
  }

  @Test
  void anAnswerThatIsNotGenuineIsNoPermission() {
    Verdict verdict = verdict(unanswered(WS_18, distrusted("http://ws-17:1947", "forged")));
    assertThat(verdict.exitCode().number()).isEqualTo(77);
    assertThat(verdict.notice().sentence())
        .isEqualTo("The license manager's answer is not genuine, so NetPoint does not start.");
    assertThat(verdict.notice().advice())
        .isEqualTo("Ask your administrator: its license was not issued by NetPoint's vendor.");
    assertThat(verdict.notice().details())
        .containsExactly("http://ws-18:1947: no such host", "http://ws-17:1947: forged");
  }

  @Test
  void whenNobodyAnswersEveryAddressIsNamed() {
    Verdict verdict = verdict(unanswered(WS_17, WS_18));
    assertThat(verdict.exitCode().number()).isEqualTo(69);
    assertThat(verdict.notice().sentence())
        .isEqualTo("No license manager can be reached, so NetPoint does not start.");
    assertThat(verdict.notice().advice())
        .isEqualTo("Check the network and try again, or ask your administrator.");
    assertThat(verdict.notice().details())
        .containsExactly(
            "http://ws-17:1947: connection refused", "http://ws-18:1947: no such host");
    assertThat(verdict.notice().retryable()).isTrue();
  }

  @Test
  void whereASearchFindsNobodyItIsSaidWhereItAsked() {
    Verdict verdict = verdict(unanswered(searched("ws-17 by UDP", "no answer in time")));
    assertThat(verdict.exitCode().number()).isEqualTo(69);
    assertThat(verdict.notice().sentence())
        .isEqualTo("No license manager was found, so NetPoint does not start.");
    assertThat(verdict.notice().details()).containsExactly("ws-17 by UDP: no answer in time");
  }

  @Test
  void whereNoManagerIsConfiguredTheKeyIsNamed() {
    Verdict verdict = verdict(unanswered());
    assertThat(verdict.exitCode().number()).isEqualTo(69);
    assertThat(verdict.notice().sentence())
        .isEqualTo("NetPoint does not know its license manager.");
    assertThat(verdict.notice().advice())
        .isEqualTo("Ask your administrator to set license.servers or license.search.");
    assertThat(verdict.notice().details()).isEmpty();
  }

  @Test
  void aMistakeInTheConfigurationIsADetail() {
    Verdict verdict =
        Verdict.badConfiguration(new InvalidOptionException("There is no key x."), "NetPoint");
    assertThat(verdict.exitCode().number()).isEqualTo(78);
    assertThat(verdict.notice().sentence())
        .isEqualTo("The license configuration of NetPoint is wrong.");
    assertThat(verdict.notice().advice()).isEqualTo("Ask your administrator to put it right.");
    assertThat(verdict.notice().details()).containsExactly("There is no key x.");
    assertThat(verdict.notice().retryable()).isFalse();
  }

  private static Verdict verdict(Attempt attempt) {
    return Verdict.of(attempt, "NetPoint", List.of());
  }

  private static Problem problem(String code, String detail) {
    return Problem.of(403, code, "No", detail);
  }

  private static Problem noSeatFree(long seats, SeatHolder... holders) {
    return problem("NO_SEAT_FREE", "Full.")
        .withSeatsTaken(new Problem.SeatsTaken(seats, seats, List.of(holders)));
  }
}

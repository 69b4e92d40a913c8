package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.START;
import static com.netpoint.license.manager.http.Premises.problem;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the wire's table that are about leases. */
class LeaseCallsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String ANOTHER_SECRET = "YW5vdGhlci1zZWNyZXQtMDE";

  private Premises premises;

  @BeforeEach
  void aManagerLendsOneSeat(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(1);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void aCheckoutIsCreated() {
    HttpResponse<String> answer = premises.checkout("alice");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aRepeatedCheckoutIsOk() {
    premises.checkout("alice");
    assertThat(premises.checkout("alice").statusCode()).isEqualTo(200);
  }

  @Test
  void aFullPoolIsAConflictThatNamesWhoHoldsIt() {
    premises.checkout("alice");
    HttpResponse<String> answer = premises.checkout("bob");
    assertThat(answer.statusCode()).isEqualTo(409);
    Problem problem = problem(answer);
    assertThat(problem.code()).isEqualTo("NO_SEAT_FREE");
    assertThat(problem.title()).isEqualTo("No seat is free");
    assertThat(problem.detail()).isEqualTo("The only seat of netpoint is in use.");
    assertThat(problem.store()).isEqualTo(premises.thumbprint());
    Problem.SeatsTaken taken = Objects.requireNonNull(problem.seatsTaken());
    assertThat(taken.seats()).isEqualTo(1);
    assertThat(taken.inUse()).isEqualTo(1);
    assertThat(taken.holders())
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(new SeatHolder("alice", "ws-of-alice", START));
  }

  @Test
  void anotherSecretUnderTheSameIdIsAConflict() {
    premises.checkout("alice");
    assertRefused(premises.checkout(request("alice"), ANOTHER_SECRET), 409, "LEASE_CONFLICT");
  }

  @Test
  void anIdThatWasGivenBackIsAConflict() {
    premises.checkout("alice");
    premises.checkin("alice", SECRET);
    assertRefused(premises.checkout("alice"), 409, "LEASE_CONFLICT");
  }

  @Test
  void aFeatureThatIsNotLicensedIsForbidden() {
    assertRefused(
        premises.checkout(request("alice").feature("reports"), SECRET), 403, "NOT_LICENSED");
  }

  @Test
  void aProductThatNobodyKnowsIsNotFound() {
    assertRefused(
        premises.checkout(request("alice").product("netplan"), SECRET), 404, "UNKNOWN_PRODUCT");
  }

  @Test
  void anEndedLicenseForbidsNewcomersAndRenewals() {
    premises.apply(
        premises
            .license("ending")
            .replaces(List.of("L-1"))
            .validUntil(START.plusSeconds(30))
            .entitlement(Premises.seats(2)));
    assertThat(premises.checkout("alice").statusCode()).isEqualTo(201);
    premises.clock.advance(Duration.ofSeconds(29));
    assertThat(premises.renew("alice", SECRET).statusCode()).isEqualTo(200);
    premises.clock.advance(Duration.ofSeconds(1));
    assertRefused(premises.checkout("bob"), 403, "LICENSE_EXPIRED");
  }

  @Test
  void aRenewalIsOk() {
    premises.checkout("alice");
    premises.clock.advance(Duration.ofSeconds(5));
    assertThat(premises.renew("alice", SECRET).statusCode()).isEqualTo(200);
  }

  @Test
  void aRenewalThatIsTooLateIsGone() {
    premises.checkout("alice");
    for (int i = 0; i < 12; i++) {
      premises.clock.advance(MINUTE.dividedBy(12));
      premises.checkin("nobody", SECRET);
    }
    assertRefused(premises.renew("alice", SECRET), 410, "LEASE_LOST");
  }

  @Test
  void aRenewalWithAnotherSecretIsGone() {
    premises.checkout("alice");
    assertRefused(premises.renew("alice", ANOTHER_SECRET), 410, "LEASE_LOST");
  }

  @Test
  void aRenewalOfALeaseThatNeverWasIsGone() {
    assertRefused(premises.renew("alice", SECRET), 410, "LEASE_LOST");
  }

  @Test
  void aCheckinHasNoContent() {
    premises.checkout("alice");
    HttpResponse<String> answer = premises.checkin("alice", SECRET);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    assertThat(premises.checkout("bob").statusCode()).isEqualTo(201);
  }

  @Test
  void aCheckinOfWhatIsGoneHasNoContentEither() {
    assertThat(premises.checkin("alice", SECRET).statusCode()).isEqualTo(204);
    assertThat(premises.checkin("alice", SECRET).statusCode()).isEqualTo(204);
  }

  @Test
  void aCheckinWithAnotherSecretLooksTheSameAndChangesNothing() {
    premises.checkout("alice");
    assertThat(premises.checkin("alice", ANOTHER_SECRET).statusCode()).isEqualTo(204);
    assertThat(premises.renew("alice", SECRET).statusCode()).isEqualTo(200);
  }

  private void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    Problem problem = problem(answer);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(RefusalCode.ofName(problem.code())).isNotNull();
    assertThat(problem.detail()).endsWith(".");
    assertThat(problem.store()).isEqualTo(premises.thumbprint());
  }
}

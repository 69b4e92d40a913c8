package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.START;
import static com.netpoint.license.manager.http.Premises.VENDOR;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.client.TrustChain;
import com.netpoint.license.client.TrustedLease;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.json.LeaseJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent believes of an answer, checked by the code that agents use. */
class SignedAnswerTest {
  private static final TrustChain TRUST = new TrustChain(VENDOR.publicKey());

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
  void aGrantHoldsBeforeTheVendorsKey() throws UntrustedAnswerException {
    LeaseAnswer answer = checkout(request("alice"));
    TrustedLease trusted = TRUST.verify(answer, request("alice").build());
    assertThat(trusted.lease().timeToLive()).isEqualTo(Duration.ofSeconds(60));
    assertThat(trusted.lease().issuedAt()).isEqualTo(START);
    assertThat(trusted.lease().renewableUntil()).isNull();
    assertThat(trusted.license().id()).isEqualTo("L-1");
    assertThat(trusted.store()).isEqualTo(premises.thumbprint());
  }

  @Test
  void aGrantTellsWhenToRenew() {
    LeaseAnswer answer = checkout(request("alice"));
    assertThat(answer.leaseId()).isEqualTo("lease-of-user-alice");
    assertThat(answer.ttlSeconds()).isEqualTo(60);
    assertThat(answer.renewAfterSeconds()).isEqualTo(20);
    assertThat(answer.expiresAt()).isEqualTo(START.plusSeconds(60));
    assertThat(answer.licenses()).hasSize(1);
  }

  @Test
  void aRepeatedGrantIsSignedAnewUnderItsOwnNonce() throws UntrustedAnswerException {
    checkout(request("alice"));
    premises.clock.advance(Duration.ofSeconds(5));
    CheckoutRequest.Builder again = request("alice").nonce("second");
    TrustedLease trusted = TRUST.verify(checkout(again), again.build());
    assertThat(trusted.lease().issuedAt()).isEqualTo(START.plusSeconds(5));
    assertThat(trusted.lease().timeToLive()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aRenewalIsSignedUnderItsOwnNonceToo() throws UntrustedAnswerException {
    checkout(request("alice"));
    premises.clock.advance(Duration.ofSeconds(5));
    LeaseAnswer renewed = LeaseJson.readAnswer(premises.renew("alice", SECRET).body());
    TrustedLease trusted = TRUST.verify(renewed, request("alice").nonce("another-nonce").build());
    assertThat(trusted.lease().expiresAt()).isEqualTo(START.plusSeconds(65));
  }

  @Test
  void anAnswerUnderAnotherNonceIsNotBelieved() {
    LeaseAnswer answer = checkout(request("alice"));
    assertThatExceptionOfType(UntrustedAnswerException.class)
        .isThrownBy(() -> TRUST.verify(answer, request("alice").nonce("second").build()));
  }

  @Test
  void theEndOfTheLicenseIsSignedWithTheLease() throws UntrustedAnswerException {
    premises.apply(
        premises
            .license("ending")
            .replaces(List.of("L-1"))
            .validUntil(START.plusSeconds(45))
            .entitlement(Premises.seats(1)));
    LeaseAnswer answer = checkout(request("alice"));
    TrustedLease trusted = TRUST.verify(answer, request("alice").build());
    assertThat(trusted.lease().renewableUntil()).isEqualTo(START.plusSeconds(45));
    assertThat(trusted.lease().expiresAt()).isEqualTo(START.plusSeconds(45));
    assertThat(answer.renewAfterSeconds()).isEqualTo(15);
  }

  private LeaseAnswer checkout(CheckoutRequest.Builder request) {
    return LeaseJson.readAnswer(premises.checkout(request, SECRET).body());
  }
}

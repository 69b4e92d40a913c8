package com.netpoint.license.manager;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FastSigningTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void whatIsSignedFastIsVerifiedByTheJdk() throws InvalidDocumentException {
    SigningKey key = SigningKey.generate();
    Lease lease =
        new Lease(
            CheckoutRequest.forLease("lease-of-user-alice")
                .product("netpoint")
                .feature("netpoint")
                .user("alice")
                .host("ws-1")
                .machineId("h:1")
                .nonce("nonce")
                .build(),
            NOW,
            NOW.plusSeconds(60),
            null);
    String document = LeaseDocument.sign(lease, FastSigning.with(key));
    assertThat(LeaseDocument.verify(document, key.publicKey()))
        .usingRecursiveComparison()
        .isEqualTo(lease);
    assertThat(FastSigning.with(key).publicKey()).isEqualTo(key.publicKey());
  }
}

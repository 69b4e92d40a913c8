package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the signed answer to a granted request. Thread-safe. */
final class LeaseSigner {
  /** However long a lease: a manager that went away is noticed within this time. */
  private static final Duration LONGEST_RENEWAL = Duration.ofMinutes(5);

  private final SigningKey key;
  private final String publicKey;

  LeaseSigner(SigningKey key) {
    this.key = key;
    this.publicKey = PublicKeys.toJwk(key.publicKey());
  }

  LeaseAnswer answer(Outcome.Granted granted) {
    Instant issuedAt = granted.issuedAt().truncatedTo(ChronoUnit.SECONDS);
    long seconds = granted.lasting().toSeconds();
    Lease lease =
        new Lease(
            granted.request(), issuedAt, issuedAt.plusSeconds(seconds), granted.renewableUntil());
    return new LeaseAnswer(
        LeaseDocument.sign(lease, key),
        granted.request().leaseId(),
        seconds,
        Math.max(1, Math.min(LONGEST_RENEWAL.toSeconds(), seconds / 3)),
        lease.expiresAt(),
        granted.terms().documents(),
        publicKey);
  }
}

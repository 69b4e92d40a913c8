package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.signing.DetachedDocument;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store with an identity of its own, whose leases are genuine. Its managers share it. */
public final class FakeStore {
  public static final SigningKey VENDOR = SigningKey.generate();

  /** The store's own time; it stands still, and nobody else may care. */
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final SigningKey identity = SigningKey.generate();
  private final Map<String, CheckoutRequest> holders = new ConcurrentHashMap<>();
  private final Set<String> dead = ConcurrentHashMap.newKeySet();

  /** How long its leases last. */
  public volatile Duration timeToLive = Duration.ofSeconds(60);

  /** The license's longest grace. */
  public volatile Duration maxGrace = Duration.ofHours(12);

  /** Whether the license consents to going on without a manager. */
  public volatile boolean mayOutliveManager;

  /** The time until its license ends; absent when it has no end. */
  volatile @Nullable Duration untilLicenseEnds;

  String thumbprint() {
    return PublicKeys.thumbprint(identity.publicKey());
  }

  /** Lets a seat leave from a time on, by a license that lasts until another, which may be none. */
  public DetachAnswer detach(
      DetachRequest request, Counting counting, Instant from, @Nullable Instant licenseEnds) {
    License.Builder license = License.of("L-1", thumbprint(), NOW.minus(Duration.ofDays(1)));
    if (licenseEnds != null) {
      license.validUntil(licenseEnds);
    }
    license.entitlement(new Entitlement("netpoint", "netpoint", 2, counting, true));
    license.customer("ACME").mayOutliveManager(mayOutliveManager);
    return new DetachAnswer(
        DetachedDocument.sign(new DetachedLicense(request, counting, from), identity),
        request.detachmentId(),
        request.until(),
        List.of(LicenseDocument.sign(license.build(), VENDOR)),
        PublicKeys.toJwk(identity.publicKey()));
  }

  /** Takes a lease back; its id is dead from then on. */
  void bury(String leaseId) {
    holders.remove(leaseId);
    dead.add(leaseId);
  }

  boolean isDead(String leaseId) {
    return dead.contains(leaseId);
  }

  boolean knows(String leaseId) {
    return holders.containsKey(leaseId);
  }

  /** A yes to a checkout. */
  LeaseAnswer grant(CheckoutRequest request) {
    holders.put(request.leaseId(), request);
    return answer(request);
  }

  /** A yes to a renewal: the same holder with another nonce. */
  LeaseAnswer prolong(String leaseId, String nonce) {
    CheckoutRequest holder = Objects.requireNonNull(holders.get(leaseId), "an unknown lease");
    return answer(
        CheckoutRequest.forLease(leaseId)
            .product(holder.product())
            .feature(holder.feature())
            .version(holder.version())
            .user(holder.user())
            .host(holder.host())
            .machineId(holder.machineId())
            .processId(holder.processId())
            .nonce(nonce)
            .build());
  }

  Problem refusal(String code, String detail) {
    return Problem.of(409, code, "No", detail).fromStore(thumbprint());
  }

  private LeaseAnswer answer(CheckoutRequest holder) {
    Duration end = untilLicenseEnds;
    Lease lease = new Lease(holder, NOW, NOW.plus(timeToLive), end == null ? null : NOW.plus(end));
    return new LeaseAnswer(
        LeaseDocument.sign(lease, identity),
        holder.leaseId(),
        timeToLive.toSeconds(),
        timeToLive.toSeconds() / 3,
        lease.expiresAt(),
        List.of(LicenseDocument.sign(license(), VENDOR)),
        PublicKeys.toJwk(identity.publicKey()));
  }

  private License license() {
    return License.of("L-1", thumbprint(), NOW.minus(Duration.ofDays(1)))
        .customer("ACME")
        .maxGrace(maxGrace)
        .mayOutliveManager(mayOutliveManager)
        .entitlement(new Entitlement("netpoint", "netpoint", 2, Counting.USER, false))
        .build();
  }
}

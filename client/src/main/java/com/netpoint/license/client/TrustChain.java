package com.netpoint.license.client;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows an answer's signatures from the vendor's key to the lease. What it does not cover is a
 * no, whoever sent it and whatever else it says. Thread-safe.
 *
 * <p>All instants compared here are the manager's own; this machine's clock is not asked.
 */
public final class TrustChain {
  private final ECPublicKey vendorKey;

  public TrustChain(ECPublicKey vendorKey) {
    this.vendorKey = vendorKey;
  }

  /**
   * The lease inside an answer, once every link holds.
   *
   * @param request what was asked for, with the nonce of this very call
   * @throws UntrustedAnswerException naming the first link that does not hold
   */
  public TrustedLease verify(LeaseAnswer answer, CheckoutRequest request)
      throws UntrustedAnswerException {
    ECPublicKey managerKey = managerKey(answer);
    Lease lease = lease(answer, managerKey);
    requireSameHolder(lease, request);
    License license = coveringLicense(answer, PublicKeys.thumbprint(managerKey), lease);
    return new TrustedLease(lease, license, renewAfter(answer, lease));
  }

  private static ECPublicKey managerKey(LeaseAnswer answer) throws UntrustedAnswerException {
    try {
      return PublicKeys.ofJwk(answer.managerKey());
    } catch (IllegalArgumentException e) {
      throw new UntrustedAnswerException("its manager's key cannot be read", e);
    }
  }

  private static Lease lease(LeaseAnswer answer, ECPublicKey managerKey)
      throws UntrustedAnswerException {
    try {
      return LeaseDocument.verify(answer.lease(), managerKey);
    } catch (InvalidDocumentException e) {
      throw new UntrustedAnswerException("its lease is not genuine: " + e.getMessage(), e);
    }
  }

  private static void requireSameHolder(Lease lease, CheckoutRequest request)
      throws UntrustedAnswerException {
    CheckoutRequest holder = lease.holder();
    if (!holder.nonce().equals(request.nonce())) {
      throw new UntrustedAnswerException("its lease answers another request than this one");
    }
    boolean same =
        holder.leaseId().equals(request.leaseId())
            && holder.product().equals(request.product())
            && holder.feature().equals(request.feature())
            && holder.user().equals(request.user())
            && holder.machineId().equals(request.machineId())
            && holder.processId() == request.processId();
    if (!same) {
      throw new UntrustedAnswerException("its lease was granted to somebody else");
    }
  }

  private License coveringLicense(LeaseAnswer answer, String managerThumbprint, Lease lease)
      throws UntrustedAnswerException {
    String why = "no license came with it";
    License best = null;
    for (String document : answer.licenses()) {
      try {
        License license = LicenseDocument.verify(document, vendorKey);
        String objection = objection(license, managerThumbprint, lease);
        if (objection != null) {
          why = objection;
        } else if (best == null || license.maxGrace().compareTo(best.maxGrace()) > 0) {
          best = license;
        }
      } catch (InvalidDocumentException e) {
        why = "its license is not genuine: " + e.getMessage();
      }
    }
    if (best == null) {
      throw new UntrustedAnswerException(why);
    }
    return best;
  }

  private static @Nullable String objection(
      License license, String managerThumbprint, Lease lease) {
    if (!license.boundTo().equals(managerThumbprint)) {
      return "its license is bound to another license manager";
    }
    if (license.entitlementFor(lease.holder().product(), lease.holder().feature()) == null) {
      return "its license does not cover " + lease.holder().feature();
    }
    return license.validAt(lease.issuedAt()) ? null : "its license is not valid at this time";
  }

  /** The unsigned wish is followed only where it asks for no less than the signed lease needs. */
  private static Duration renewAfter(LeaseAnswer answer, Lease lease) {
    Duration wish = Duration.ofSeconds(Math.max(1, answer.renewAfterSeconds()));
    Duration latest = lease.timeToLive().dividedBy(2);
    return wish.compareTo(latest) < 0 ? wish : latest;
  }
}

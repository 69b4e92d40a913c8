package com.netpoint.license.client;

import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.DetachedDocument;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows a detached license's signatures from the vendor's key to the seat. What they do not cover
 * is a no, whatever else the file says. Thread-safe.
 */
public final class DetachedChain {
  private final ECPublicKey vendorKey;

  public DetachedChain(ECPublicKey vendorKey) {
    this.vendorKey = vendorKey;
  }

  /**
   * The detached license inside an answer or a file, once every link holds.
   *
   * @throws UntrustedAnswerException naming the first link that does not hold
   */
  public TrustedDetachment verify(DetachAnswer answer) throws UntrustedAnswerException {
    ECPublicKey managerKey = managerKey(answer);
    DetachedLicense detached = detached(answer, managerKey);
    String store = PublicKeys.thumbprint(managerKey);
    return new TrustedDetachment(detached, covering(answer, store, detached));
  }

  private static ECPublicKey managerKey(DetachAnswer answer) throws UntrustedAnswerException {
    try {
      return PublicKeys.ofJwk(answer.managerKey());
    } catch (IllegalArgumentException e) {
      throw new UntrustedAnswerException("its manager's key cannot be read", e);
    }
  }

  private static DetachedLicense detached(DetachAnswer answer, ECPublicKey managerKey)
      throws UntrustedAnswerException {
    try {
      return DetachedDocument.verify(answer.detached(), managerKey);
    } catch (InvalidDocumentException e) {
      throw new UntrustedAnswerException("it is not genuine: " + e.getMessage(), e);
    }
  }

  /**
   * The licenses that let the seat leave. They may follow each other, and leave no moment of the
   * stay out.
   */
  private List<License> covering(DetachAnswer answer, String store, DetachedLicense detached)
      throws UntrustedAnswerException {
    String why = "no license came with it";
    List<License> covering = new ArrayList<>();
    for (String document : answer.licenses()) {
      try {
        License license = LicenseDocument.verify(document, vendorKey);
        Entitlement entitlement =
            license.entitlementFor(detached.holder().product(), detached.holder().feature());
        if (!license.boundTo().equals(store)) {
          why = "its license is bound to another license manager";
        } else if (entitlement == null) {
          why = "its license does not cover " + detached.holder().feature();
        } else if (!entitlement.detachable()) {
          why = "its license does not let seats be detached";
        } else {
          covering.add(license);
        }
      } catch (InvalidDocumentException e) {
        why = "its license is not genuine: " + e.getMessage();
      }
    }
    if (covering.isEmpty()) {
      throw new UntrustedAnswerException(why);
    }
    if (coveredUntil(covering, detached.from()).isBefore(detached.until())) {
      throw new UntrustedAnswerException("its license does not last until " + detached.until());
    }
    return covering;
  }

  private static Instant coveredUntil(List<License> licenses, Instant from) {
    Instant covered = from;
    boolean prolonged = true;
    while (prolonged) {
      prolonged = false;
      for (License license : licenses) {
        Instant end = license.validUntil() == null ? Instant.MAX : license.validUntil();
        if (license.validAt(covered) && end.isAfter(covered)) {
          covered = end;
          prolonged = !end.equals(Instant.MAX);
        }
      }
    }
    return covered;
  }
}

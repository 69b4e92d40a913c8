package com.netpoint.license.manager.lease;

import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.signing.DetachedDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.temporal.ChronoUnit;

/** Makes the signed document of a seat that was taken along. Thread-safe. */
public final class DetachSigner {
  private final SigningKey key;
  private final String publicKey;

  public DetachSigner(SigningKey key) {
    this.key = key;
    this.publicKey = PublicKeys.toJwk(key.publicKey());
  }

  /** What the machine that takes it along keeps. */
  public DetachAnswer answer(DetachOutcome.Granted granted) {
    DetachmentEntry detachment = granted.detachment();
    DetachedLicense detached =
        new DetachedLicense(
            detachment.request(),
            detachment.counting(),
            detachment.since().truncatedTo(ChronoUnit.SECONDS));
    return new DetachAnswer(
        DetachedDocument.sign(detached, key),
        detachment.id(),
        detachment.until(),
        granted.documents(),
        publicKey);
  }
}

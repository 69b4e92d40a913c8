package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.json.ClaimsJson;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.security.interfaces.ECPublicKey;

/** A detached license as a manager signs it. */
public final class DetachedDocument {
  static final String TYPE = "netpoint-detached+jwt";

  private DetachedDocument() {}

  public static String sign(DetachedLicense detached, SigningKey manager) {
    return Jws.sign(TYPE, ClaimsJson.detached(detached), manager);
  }

  /**
   * Reads a detached license that the manager's key signed. Whether the key may sign it is the
   * license's word.
   *
   * @throws InvalidDocumentException when it is cut, altered, of another kind or by another key
   */
  public static DetachedLicense verify(String document, ECPublicKey manager)
      throws InvalidDocumentException {
    try {
      return ClaimsJson.readDetached(Jws.payload(TYPE, document, manager));
    } catch (InvalidJsonException e) {
      throw new InvalidDocumentException("it is no detached license: " + e.getMessage(), e);
    }
  }
}

package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.json.ClaimsJson;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.security.interfaces.ECPublicKey;

/** A lease as a manager signs it. */
public final class LeaseDocument {
  static final String TYPE = "netpoint-lease+jwt";

  private LeaseDocument() {}

  public static String sign(Lease lease, SigningKey manager) {
    return Jws.sign(TYPE, ClaimsJson.lease(lease), manager);
  }

  /**
   * Reads a lease that the manager's key signed. Whether the key may sign it is the license's word.
   *
   * @throws InvalidDocumentException when it is cut, altered, of another kind or by another key
   */
  public static Lease verify(String document, ECPublicKey manager) throws InvalidDocumentException {
    try {
      return ClaimsJson.readLease(Jws.payload(TYPE, document, manager));
    } catch (InvalidJsonException e) {
      throw new InvalidDocumentException("it is no lease: " + e.getMessage(), e);
    }
  }
}

package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.ClaimsJson;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.security.interfaces.ECPublicKey;

/** A license as the vendor signs it: what stands in a {@code .lic} file. */
public final class LicenseDocument {
  static final String TYPE = "netpoint-license+jwt";

  private LicenseDocument() {}

  /**
   * Signs a license.
   *
   * @throws IllegalArgumentException when nobody could read it: a name is empty, too long, or holds
   *     a control character
   */
  public static String sign(License license, SigningKey vendor) {
    String claims = ClaimsJson.license(license);
    try {
      ClaimsJson.readLicense(claims);
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
    return Jws.sign(TYPE, claims, vendor);
  }

  /**
   * Reads a license that the vendor signed. Whether it is valid now, and here, is another question.
   *
   * @throws InvalidDocumentException when it is cut, altered, of another kind or by another key
   */
  public static License verify(String document, ECPublicKey vendor)
      throws InvalidDocumentException {
    try {
      return ClaimsJson.readLicense(Jws.payload(TYPE, document, vendor));
    } catch (InvalidJsonException e) {
      throw new InvalidDocumentException("it is no license: " + e.getMessage(), e);
    }
  }
}

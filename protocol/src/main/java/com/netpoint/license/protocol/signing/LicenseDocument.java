package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.LeaseAnswer;
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
   *     a control character, or there is so much in it that no answer could carry the document
   */
  public static String sign(License license, SigningKey vendor) {
    String claims = ClaimsJson.license(license);
    try {
      ClaimsJson.readLicense(claims);
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
    String document = Jws.sign(TYPE, claims, vendor);
    if (document.length() > LeaseAnswer.LONGEST_DOCUMENT) {
      throw new IllegalArgumentException("its document would be " + tooLong());
    }
    return document;
  }

  /**
   * Reads a license that the vendor signed. Whether it is valid now, and here, is another question.
   *
   * @throws InvalidDocumentException when it is cut, altered, too long, of another kind or by
   *     another key
   */
  public static License verify(String document, ECPublicKey vendor)
      throws InvalidDocumentException {
    if (document.trim().length() > LeaseAnswer.LONGEST_DOCUMENT) {
      throw new InvalidDocumentException("it is " + tooLong());
    }
    try {
      return ClaimsJson.readLicense(Jws.payload(TYPE, document, vendor));
    } catch (InvalidJsonException e) {
      throw new InvalidDocumentException("it is no license: " + e.getMessage(), e);
    }
  }

  private static String tooLong() {
    return "longer than " + LeaseAnswer.LONGEST_DOCUMENT + " characters";
  }
}

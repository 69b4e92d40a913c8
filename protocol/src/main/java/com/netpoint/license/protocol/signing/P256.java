package com.netpoint.license.protocol.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;

/** The curve P-256 (FIPS 186-5, also secp256r1): its parameters and its numbers of 32 bytes. */
final class P256 {
  /** A coordinate, and each half of an ES256 signature. */
  static final int NUMBER_LENGTH = 32;

  static final ECParameterSpec PARAMETERS = parameters();

  private P256() {}

  /** A number as exactly 32 bytes, the most significant first. */
  static byte[] bytesOf(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] fixed = new byte[NUMBER_LENGTH];
    int length = Math.min(signed.length, NUMBER_LENGTH);
    System.arraycopy(signed, signed.length - length, fixed, NUMBER_LENGTH - length, length);
    return fixed;
  }

  private static ECParameterSpec parameters() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime does not know the curve P-256", e);
    }
  }
}

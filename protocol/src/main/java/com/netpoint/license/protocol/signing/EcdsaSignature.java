package com.netpoint.license.protocol.signing;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An ECDSA signature in its two forms: JOSE's two numbers of 32 bytes, one after the other (RFC
 * 7518 section 3.4), and the DER sequence that every JDK from 8 on reads and writes.
 */
final class EcdsaSignature {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  private final BigInteger r;
  private final BigInteger s;

  private EcdsaSignature(BigInteger r, BigInteger s) {
    this.r = r;
    this.s = s;
  }

  /**
   * Reads JOSE's form.
   *
   * <p>Both numbers must lie in [1, n-1]: runtimes up to 17.0.2 take a signature of zeros for every
   * message (CVE-2022-21449).
   */
  static EcdsaSignature ofJose(byte[] bytes) throws InvalidDocumentException {
    if (bytes.length != 2 * P256.NUMBER_LENGTH) {
      throw new InvalidDocumentException("its signature does not have 64 bytes");
    }
    BigInteger r = new BigInteger(1, Arrays.copyOfRange(bytes, 0, P256.NUMBER_LENGTH));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, P256.NUMBER_LENGTH, bytes.length));
    if (outOfRange(r) || outOfRange(s)) {
      throw new InvalidDocumentException("its signature is none on the curve P-256");
    }
    return new EcdsaSignature(r, s);
  }

  /** Reads the DER form that a signing provider made. */
  static EcdsaSignature ofDer(byte[] der) {
    int rLength = der[3];
    int sLength = der[5 + rLength];
    return new EcdsaSignature(
        new BigInteger(Arrays.copyOfRange(der, 4, 4 + rLength)),
        new BigInteger(Arrays.copyOfRange(der, 6 + rLength, 6 + rLength + sLength)));
  }

  byte[] toJose() {
    byte[] jose = Arrays.copyOf(P256.bytesOf(r), 2 * P256.NUMBER_LENGTH);
    System.arraycopy(P256.bytesOf(s), 0, jose, P256.NUMBER_LENGTH, P256.NUMBER_LENGTH);
    return jose;
  }

  byte[] toDer() {
    byte[] rBytes = r.toByteArray();
    byte[] sBytes = s.toByteArray();
    byte[] der = new byte[6 + rBytes.length + sBytes.length];
    der[0] = SEQUENCE;
    der[1] = (byte) (der.length - 2);
    der[2] = INTEGER;
    der[3] = (byte) rBytes.length;
    System.arraycopy(rBytes, 0, der, 4, rBytes.length);
    der[4 + rBytes.length] = INTEGER;
    der[5 + rBytes.length] = (byte) sBytes.length;
    System.arraycopy(sBytes, 0, der, 6 + rBytes.length, sBytes.length);
    return der;
  }

  private static boolean outOfRange(BigInteger number) {
    return number.signum() <= 0 || number.compareTo(P256.PARAMETERS.getOrder()) >= 0;
  }
}

package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.JwkJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys on the curve P-256: PEM (RFC 7468), JWK (RFC 7517) and thumbprint (RFC 7638). */
public final class PublicKeys {
  private PublicKeys() {}

  /**
   * Reads a public key, given as PEM or as a JWK.
   *
   * @throws IllegalArgumentException when it is neither; the message says what is wrong
   */
  public static ECPublicKey read(String text) {
    return text.trim().startsWith("{") ? ofJwk(text) : ofPem(text);
  }

  /** Reads a JWK. */
  public static ECPublicKey ofJwk(String text) {
    try {
      JwkJson.Coordinates coordinates = JwkJson.read(text);
      ECPoint point = new ECPoint(number(coordinates.x()), number(coordinates.y()));
      return onCurve(
          (ECPublicKey)
              ellipticCurves().generatePublic(new ECPublicKeySpec(point, P256.PARAMETERS)));
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException("this is no public key as JWK: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("this JWK is no public key on the curve P-256", e);
    }
  }

  /** The key as a JWK. */
  public static String toJwk(ECPublicKey key) {
    return JwkJson.write(
        new JwkJson.Coordinates(
            encode(P256.bytesOf(key.getW().getAffineX())),
            encode(P256.bytesOf(key.getW().getAffineY()))));
  }

  /** The key as PEM. */
  public static String toPem(ECPublicKey key) {
    return Pem.write("PUBLIC KEY", key.getEncoded());
  }

  /** What names a key in one line: the base64url of the SHA-256 of its JWK. */
  public static String thumbprint(ECPublicKey key) {
    try {
      return encode(
          MessageDigest.getInstance("SHA-256").digest(toJwk(key).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static ECPublicKey ofPem(String text) {
    byte[] encoded = Pem.read("PUBLIC KEY", text);
    try {
      return onCurve(
          (ECPublicKey) ellipticCurves().generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("this PEM is no public key on the curve P-256", e);
    }
  }

  private static KeyFactory ellipticCurves() {
    try {
      return KeyFactory.getInstance("EC");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(
          "this Java runtime was made without the module jdk.crypto.ec and reads no such key", e);
    }
  }

  /** Not every runtime checks this itself, and a point elsewhere makes signatures meaningless. */
  private static ECPublicKey onCurve(ECPublicKey key) {
    BigInteger prime = ((ECFieldFp) P256.PARAMETERS.getCurve().getField()).getP();
    BigInteger x = key.getW().getAffineX();
    BigInteger y = key.getW().getAffineY();
    BigInteger right =
        x.pow(3)
            .add(P256.PARAMETERS.getCurve().getA().multiply(x))
            .add(P256.PARAMETERS.getCurve().getB());
    boolean sameCurve = key.getParams().getOrder().equals(P256.PARAMETERS.getOrder());
    // A coordinate past the prime would be a second spelling of the key, with another thumbprint.
    boolean reduced = x.compareTo(prime) < 0 && y.compareTo(prime) < 0;
    if (!sameCurve || !reduced || !y.pow(2).subtract(right).mod(prime).equals(BigInteger.ZERO)) {
      throw new IllegalArgumentException("this is no public key on the curve P-256");
    }
    return key;
  }

  private static BigInteger number(String base64Url) {
    byte[] bytes = Base64.getUrlDecoder().decode(base64Url);
    if (bytes.length != P256.NUMBER_LENGTH) {
      throw new IllegalArgumentException("a coordinate of this JWK does not have 32 bytes");
    }
    return new BigInteger(1, bytes);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

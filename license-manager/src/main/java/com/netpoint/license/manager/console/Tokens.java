package com.netpoint.license.manager.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens of forms. A page elsewhere can have a browser send a form and the visitor's cookie
 * with it, but cannot read the token that belongs to that cookie. Thread-safe.
 */
final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 24;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(bytes(), ALGORITHM);

  /** What a new visitor's cookie holds. */
  String newVisitor() {
    return TEXT.encodeToString(bytes());
  }

  /** The token of a visitor's forms, until this process ends. */
  String of(String visitor) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return TEXT.encodeToString(mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
    }
  }

  /** Whether a form brought the visitor's token. */
  boolean belongs(String token, String visitor) {
    return !visitor.isEmpty()
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), of(visitor).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}

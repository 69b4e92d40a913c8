package com.netpoint.license.manager.lease;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What the books keep of a lease's or a detachment's secret.
 *
 * <p>One round of SHA-256 is enough: the secret is 128 random bits and not a word that a person
 * chose.
 */
public record SecretHash(String text) {
  /** What no secret has. */
  public static final SecretHash NONE = new SecretHash("");

  public static SecretHash of(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

package com.netpoint.license.client;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What proves that a lease is one's own: 128 random bits that the client made. It travels in the
 * Authorization header only, and never prints as itself.
 */
public final class LeaseSecret {
  private static final int BYTES = 16;

  private final String text;

  private LeaseSecret(String text) {
    this.text = text;
  }

  public static LeaseSecret random(SecureRandom random) {
    return new LeaseSecret(randomText(random));
  }

  /** 128 random bits as base64url; also good for a nonce. */
  public static String randomText(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The secret that {@link #revealed} told. */
  public static LeaseSecret of(String revealed) {
    return new LeaseSecret(revealed);
  }

  /** The secret itself, for the one file that keeps it. */
  public String revealed() {
    return text;
  }

  /** The value of the Authorization header (RFC 6750 section 2.1). */
  String bearer() {
    return "Bearer " + text;
  }

  @Override
  public String toString() {
    return "LeaseSecret(not shown)";
  }
}

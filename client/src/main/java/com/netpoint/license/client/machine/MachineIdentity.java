package com.netpoint.license.client.machine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Names a machine the same way at every start, without telling what it is.
 *
 * <p>The operating system's own id is hashed, and the hash again together with the product, so that
 * two products cannot compare their machines and nobody can look the id up. The first hash, the
 * machine's seed, is told only in the file by which somebody asks for a license for the machine,
 * who does not know of which product it will be.
 */
public final class MachineIdentity {
  private static final String PREFIX = "h:";
  private static final String SEED_PREFIX = "s:";

  private MachineIdentity() {}

  /** This machine's identity for a product: {@code h:} and 43 characters of base64url. */
  public static String forProduct(String product) {
    return ofSeed(seed(), product);
  }

  /** This machine's seed: {@code s:} and 43 characters of base64url. */
  public static String seed() {
    return seedOf(SystemId.ofThisMachine());
  }

  /** The identity for a product of the machine that has a seed. */
  public static String ofSeed(String seed, String product) {
    return PREFIX + hash(product + "\n" + seed);
  }

  static String seedOf(String systemId) {
    return SEED_PREFIX + hash(systemId);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(("netpoint-machine\n" + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

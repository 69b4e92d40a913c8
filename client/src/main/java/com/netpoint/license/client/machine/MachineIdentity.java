package com.netpoint.license.client.machine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Names a machine the same way at every start, without telling what it is.
 *
 * <p>The operating system's own id is hashed together with a salt, so that two products cannot
 * compare their machines and nobody can look the id up.
 */
public final class MachineIdentity {
  private static final String PREFIX = "h:";

  private MachineIdentity() {}

  /** This machine's identity for a product: {@code h:} and 43 characters of base64url. */
  public static String forProduct(String product) {
    return hash(product, SystemId.ofThisMachine());
  }

  static String hash(String salt, String systemId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(("netpoint-machine\n" + salt + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(systemId.getBytes(StandardCharsets.UTF_8));
      return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

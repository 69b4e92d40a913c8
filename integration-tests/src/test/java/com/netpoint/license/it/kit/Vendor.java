package com.netpoint.license.it.kit;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A vendor who signs what a test needs. */
public final class Vendor {
  private final SigningKey key = SigningKey.generate();
  private final Path publicKey;

  public Vendor() {
    try {
      publicKey = Files.createTempFile("vendor-public", ".pem");
      Files.writeString(publicKey, PublicKeys.toPem(key.publicKey()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with the public key. */
  public Path publicKey() {
    return publicKey;
  }

  /** A license for so many seats of NetPoint, valid since an hour ago, without end. */
  public String license(String store, int seats, Counting counting) {
    return license(store, seats, counting, license -> license);
  }

  public String license(
      String store, int seats, Counting counting, UnaryOperator<License.Builder> more) {
    License.Builder license =
        License.of(UUID.randomUUID().toString(), store, Instant.now().minus(Duration.ofHours(1)))
            .customer("Harbour Works Ltd")
            .entitlement(new Entitlement("netpoint", "netpoint", seats, counting, true));
    return LicenseDocument.sign(more.apply(license).build(), key);
  }
}

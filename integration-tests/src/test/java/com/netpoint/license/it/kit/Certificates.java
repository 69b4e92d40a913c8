package com.netpoint.license.it.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import okhttp3.tls.HeldCertificate;

/** An authority, and the certificates for 127.0.0.1 that it issues, as PEM files. */
public final class Certificates {
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private final Path folder;

  public Certificates(Path folder) {
    this.folder = folder;
  }

  /** The file with the authority's own certificate. */
  public Path authority() {
    return write("authority", authority.certificatePem());
  }

  /** One that is valid today. */
  public Issued issue(String name) {
    return issue(name, Duration.ofDays(1));
  }

  /** One that is valid for that long from now, or ended so long ago. */
  public Issued issue(String name, Duration left) {
    Instant now = Instant.now();
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("127.0.0.1")
            .validityInterval(
                now.minus(Duration.ofDays(9)).toEpochMilli(), now.plus(left).toEpochMilli())
            .signedBy(authority)
            .build();
    return new Issued(
        write(name, certificate.certificatePem()),
        write(name + "-key", certificate.privateKeyPkcs8Pem()),
        pin(certificate));
  }

  private static String pin(HeldCertificate certificate) {
    try {
      byte[] key = certificate.certificate().getPublicKey().getEncoded();
      return "sha256/"
          + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String name, String pem) {
    try {
      return Files.writeString(folder.resolve(name + ".pem"), pem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A certificate.
   *
   * @param pin of its key, as an agent may be told it
   */
  public record Issued(Path certificate, Path key, String pin) {}
}

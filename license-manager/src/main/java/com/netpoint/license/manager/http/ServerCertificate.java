package com.netpoint.license.manager.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** What an https manager shows, and the private key that belongs to it. Immutable. */
public final class ServerCertificate {
  /** For a store that lives in memory, and must have some. */
  private static final String NO_SECRET = "in memory";

  private final List<X509Certificate> chain;
  private final PrivateKey key;

  private ServerCertificate(List<X509Certificate> chain, PrivateKey key) {
    this.chain = chain;
    this.key = key;
  }

  /**
   * Reads both from PEM files.
   *
   * @param certificate the server's own one, and after it those that lead to its authority
   * @param key its private key, not encrypted
   * @param now the date of it
   * @throws IllegalArgumentException when they are no good; the message names the file and says why
   */
  public static ServerCertificate read(Path certificate, Path key, Instant now) {
    List<X509Certificate> chain = chain(certificate);
    requireValid(chain.get(0), certificate, now);
    PublicKey publicKey = chain.get(0).getPublicKey();
    PrivateKey privateKey = PrivateKeyFile.read(key, text(key), publicKey);
    if (!belongTogether(publicKey, privateKey)) {
      throw new IllegalArgumentException(
          "The private key in "
              + key
              + " is not that of the first certificate in "
              + certificate
              + ". Name the key that the certificate was made for.");
    }
    return new ServerCertificate(chain, privateKey);
  }

  /** The date after which nobody accepts it. */
  public Instant until() {
    return chain.get(0).getNotAfter().toInstant();
  }

  SslContextFactory.Server tls() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("manager", key, NO_SECRET.toCharArray(), chain.toArray(Certificate[]::new));
      SslContextFactory.Server tls = new SslContextFactory.Server();
      tls.setKeyStore(store);
      tls.setKeyStorePassword(NO_SECRET);
      tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Every Java runtime has a store of keys in memory.", e);
    }
  }

  private static List<X509Certificate> chain(Path file) {
    byte[] pem = text(file).getBytes(StandardCharsets.UTF_8);
    try {
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (CertificateException e) {
      throw none(file, e);
    }
    throw none(file, null);
  }

  private static void requireValid(X509Certificate certificate, Path file, Instant now) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (now.isAfter(until)) {
      throw new IllegalArgumentException(
          "The certificate in " + file + " ended on " + until + ". Have it renewed.");
    }
    if (now.isBefore(from)) {
      throw new IllegalArgumentException(
          "The certificate in " + file + " is valid from " + from + " on, and it is " + now + ".");
    }
  }

  private static boolean belongTogether(PublicKey publicKey, PrivateKey privateKey) {
    byte[] anything = "anything".getBytes(StandardCharsets.UTF_8);
    try {
      Signature signature = Signature.getInstance(algorithm(publicKey));
      signature.initSign(privateKey);
      signature.update(anything);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      signature.update(anything);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String algorithm(PublicKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("The file " + file + " cannot be read.", e);
    }
  }

  private static IllegalArgumentException none(Path file, @Nullable Exception reason) {
    return new IllegalArgumentException(
        "There is no certificate in " + file + ": it begins with -----BEGIN CERTIFICATE-----.",
        reason);
  }
}

package com.netpoint.license.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.X509TrustManager;

/** Trusts the server whose certificate holds one certain public key, and no other. */
final class PinnedKey implements X509TrustManager {
  private static final String PREFIX = "sha256/";
  private static final int HASH_LENGTH = 32;

  private final byte[] hash;

  PinnedKey(String pin) {
    byte[] decoded = pin.startsWith(PREFIX) ? decode(pin.substring(PREFIX.length())) : new byte[0];
    if (decoded.length != HASH_LENGTH) {
      throw new IllegalArgumentException(
          "'" + pin + "' is no pin; write sha256/ and the base64 of the public key's SHA-256");
    }
    this.hash = decoded;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    if (!MessageDigest.isEqual(hash, hashOf(chain[0]))) {
      throw new CertificateException(
          "the server shows the key sha256/"
              + Base64.getEncoder().encodeToString(hashOf(chain[0])));
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("no client is asked for a certificate here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static byte[] hashOf(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

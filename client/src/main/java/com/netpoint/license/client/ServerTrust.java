package com.netpoint.license.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Which certificate an https manager may show. */
public final class ServerTrust {
  private final @Nullable X509TrustManager trustManager;
  private final boolean checkHostName;

  private ServerTrust(@Nullable X509TrustManager trustManager, boolean checkHostName) {
    this.trustManager = trustManager;
    this.checkHostName = checkHostName;
  }

  /** One that the system's own store of authorities covers. */
  public static ServerTrust system() {
    return new ServerTrust(null, true);
  }

  /**
   * One that an authority of one's own issued.
   *
   * @param pem the authority's certificate, or several
   * @throws IllegalArgumentException when there is no certificate in it
   */
  public static ServerTrust authority(byte[] pem) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))) {
        store.setCertificateEntry("authority" + count++, certificate);
      }
      if (count == 0) {
        throw new IllegalArgumentException("there is no certificate in it");
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return new ServerTrust((X509TrustManager) factory.getTrustManagers()[0], true);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("there is no certificate in it", e);
    }
  }

  /**
   * Exactly the one with this public key. Who issued it, until when, and for which name does not
   * matter then.
   *
   * @param pin {@code sha256/} and the base64 of the SHA-256 of its SubjectPublicKeyInfo (RFC 7469
   *     section 2.4)
   * @throws IllegalArgumentException when it has another form
   */
  public static ServerTrust pinned(String pin) {
    return new ServerTrust(new PinnedKey(pin), false);
  }

  OkHttpClient.Builder applyTo(OkHttpClient.Builder builder) {
    if (trustManager == null) {
      return builder;
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trustManager}, null);
      builder.sslSocketFactory(context.getSocketFactory(), trustManager);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime has no TLS", e);
    }
    return checkHostName ? builder : builder.hostnameVerifier((host, session) -> true);
  }
}

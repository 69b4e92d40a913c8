package com.netpoint.license.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handshakes with an https server on 127.0.0.1. */
class ServerTrustTest {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("ACME CA").build();
  private static final HeldCertificate OTHER_AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Other CA").build();

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theSystemsStoreRefusesACertificateThatNobodyIssued() throws Exception {
    assertRefused(selfSigned("127.0.0.1"), ServerTrust.system());
  }

  @Test
  void anAuthorityOfOnesOwnIsTrusted() throws Exception {
    assertAccepted(issued("127.0.0.1"), ServerTrust.authority(pem(AUTHORITY)));
  }

  @Test
  void oneOfSeveralAuthoritiesIsEnough() throws Exception {
    byte[] both = (OTHER_AUTHORITY.certificatePem() + AUTHORITY.certificatePem()).getBytes(UTF_8);
    assertAccepted(issued("127.0.0.1"), ServerTrust.authority(both));
  }

  @Test
  void anotherAuthorityIsNotTrusted() throws Exception {
    assertRefused(issued("127.0.0.1"), ServerTrust.authority(pem(OTHER_AUTHORITY)));
  }

  @Test
  void anAuthoritysCertificateForAnotherHostIsRefused() throws Exception {
    assertThat(assertRefused(issued("ws-17.example"), ServerTrust.authority(pem(AUTHORITY))))
        .contains("127.0.0.1");
  }

  @Test
  void aPinnedKeyIsTrustedWhoeverIssuedItAndForWhicheverName() throws Exception {
    HeldCertificate certificate = selfSigned("ws-17.example");
    assertAccepted(certificate, ServerTrust.pinned(pinOf(certificate)));
  }

  @Test
  void aPinRefusesEveryOtherKeyAndShowsIt() throws Exception {
    HeldCertificate shown = selfSigned("127.0.0.1");
    assertThat(assertRefused(shown, ServerTrust.pinned(pinOf(selfSigned("127.0.0.1")))))
        .contains("the server shows the key " + pinOf(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "-----BEGIN CERTIFICATE-----\nZ2FyYmFnZQ==\n-----END CERTIFICATE-----\n"
      })
  void aFileWithoutACertificateIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerTrust.authority(text.getBytes(UTF_8)))
        .withMessage("there is no certificate in it");
  }

  private void assertAccepted(HeldCertificate certificate, ServerTrust trust) throws Exception {
    serve(certificate);
    assertThat(checkin(trust).value()).isEqualTo("this-lease");
    assertThat(Objects.requireNonNull(server.takeRequest(10, TimeUnit.SECONDS)).getHandshake())
        .isNotNull();
  }

  private String assertRefused(HeldCertificate certificate, ServerTrust trust) throws Exception {
    serve(certificate);
    NoAnswer none = Objects.requireNonNull(checkin(trust).noAnswer());
    assertThat(none.reason()).startsWith("its certificate or encryption is not accepted (");
    assertThat(none.requestSent()).isFalse();
    assertThat(server.getRequestCount()).isZero();
    return none.reason();
  }

  private Reply<String> checkin(ServerTrust trust) {
    Duration timeout = Duration.ofSeconds(10);
    try (ManagerConnection connection = new ManagerConnection(timeout, timeout, trust)) {
      ManagerAddress address = ManagerAddress.parse("https://127.0.0.1:" + server.getPort());
      return new ManagerClient(address, connection)
          .checkin("this-lease", LeaseSecret.random(new SecureRandom()));
    }
  }

  private void serve(HeldCertificate certificate) throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().code(204).build());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private static HeldCertificate issued(String name) {
    return new HeldCertificate.Builder()
        .addSubjectAlternativeName(name)
        .signedBy(AUTHORITY)
        .build();
  }

  private static HeldCertificate selfSigned(String name) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(name).build();
  }

  private static byte[] pem(HeldCertificate certificate) {
    return certificate.certificatePem().getBytes(UTF_8);
  }

  private static String pinOf(HeldCertificate certificate) throws Exception {
    byte[] key = certificate.certificate().getPublicKey().getEncoded();
    return "sha256/"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
  }
}

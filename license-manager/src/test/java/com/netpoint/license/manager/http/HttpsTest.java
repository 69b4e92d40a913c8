package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager that answers by https, under a certificate that an authority of its house issued. */
class HttpsTest {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HeldCertificate OWN =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("127.0.0.1")
          .signedBy(AUTHORITY)
          .build();
  private static final HandshakeCertificates TRUST =
      new HandshakeCertificates.Builder().addTrustedCertificate(AUTHORITY.certificate()).build();

  @TempDir Path folder;
  private Premises premises;

  @BeforeEach
  void open() throws IOException {
    premises =
        Premises.encrypted(
            folder.resolve("data"),
            ServerCertificate.read(
                Files.writeString(folder.resolve("manager.pem"), OWN.certificatePem()),
                Files.writeString(folder.resolve("key.pem"), OWN.privateKeyPkcs8Pem()),
                Instant.now()));
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void itIsAnsweredByTls(String protocol) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(TRUST.sslContext())
            .sslParameters(new SSLParameters(null, new String[] {protocol}))
            .build();
    URI health = URI.create("https://127.0.0.1:" + premises.port() + "/v1/health");
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"status\":\"ok\"");
    }
  }

  @Test
  void itIsNotAnsweredByOlderTls() throws Exception {
    try (SSLSocket socket =
        (SSLSocket) TRUST.sslSocketFactory().createSocket("127.0.0.1", premises.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(socket::startHandshake);
    }
  }

  @Test
  void byWhichNameItIsAskedDoesNotMatter() throws Exception {
    try (Socket socket = TRUST.sslSocketFactory().createSocket("127.0.0.1", premises.port())) {
      socket.setSoTimeout(10_000);
      String call = "GET /v1/health HTTP/1.1\r\nHost: another\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whoSpeaksHttpGetsNoAnswer() throws Exception {
    assertThat(premises.talk("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .doesNotContain("HTTP/1.1 200");
  }
}

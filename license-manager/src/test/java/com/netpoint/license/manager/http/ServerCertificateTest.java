package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  /** A key of P-256 without its public half. */
  private static final int SEC1_BYTES = 39;

  private static final HeldCertificate EC = certificate().build();
  private static final HeldCertificate RSA = certificate().rsa2048().build();

  @TempDir Path folder;

  @Test
  void aCertificateAndItsKeyAreRead() throws IOException {
    assertThat(read(EC.certificatePem(), EC.privateKeyPkcs8Pem()).until())
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void keysOfAllFormsAreRead() throws IOException {
    assertThat(read(RSA.certificatePem(), RSA.privateKeyPkcs8Pem())).isNotNull();
    assertThat(read(RSA.certificatePem(), RSA.privateKeyPkcs1Pem())).isNotNull();
    assertThat(read(EC.certificatePem(), sec1(EC))).isNotNull();
    assertThat(read(EC.certificatePem(), sec1WithPublicHalf(EC))).isNotNull();
  }

  @Test
  void theServersOwnCertificateComesFirst() throws IOException {
    assertThat(read(EC.certificatePem() + RSA.certificatePem(), EC.privateKeyPkcs8Pem()))
        .isNotNull();
    assertRefused(RSA.certificatePem() + EC.certificatePem(), EC.privateKeyPkcs8Pem())
        .contains("key.pem cannot be read as one of the certificate's kind, RSA");
  }

  @Test
  void anotherKeyIsRefused() throws IOException {
    assertRefused(EC.certificatePem(), certificate().build().privateKeyPkcs8Pem())
        .contains("key.pem is not that of the first certificate in")
        .contains("manager.pem");
  }

  @Test
  void whatHasEndedOrNotBegunIsRefused() throws IOException {
    HeldCertificate ended = valid(NOW.minus(Duration.ofDays(9)), NOW.minusSeconds(1));
    assertRefused(ended.certificatePem(), ended.privateKeyPkcs8Pem())
        .contains("manager.pem ended on 2026-11-24T07:59:59Z. Have it renewed.");
    HeldCertificate begins = valid(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(9)));
    assertRefused(begins.certificatePem(), begins.privateKeyPkcs8Pem())
        .contains("manager.pem is valid from 2026-11-24T08:00:01Z on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY"
      })
  void anEncryptedKeyIsRefusedWithTheCommandThatHelps(String key) throws IOException {
    assertRefused(EC.certificatePem(), key).contains("is encrypted").contains("openssl pkey -in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
  void whatIsNoKeyIsRefused(String key) throws IOException {
    assertRefused(EC.certificatePem(), key).contains("There is no private key in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"
      })
  void whatIsABrokenKeyIsRefused(String key) throws IOException {
    assertRefused(EC.certificatePem(), key).contains("key.pem cannot be read as one of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
  void whatIsNoCertificateIsRefused(String certificate) throws IOException {
    assertRefused(certificate, EC.privateKeyPkcs8Pem())
        .contains("There is no certificate in")
        .contains("manager.pem");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere.pem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(nowhere, nowhere, NOW))
        .withMessage("There is no file " + nowhere + ".");
  }

  private AbstractStringAssert<?> assertRefused(String certificate, String key) throws IOException {
    try {
      throw new AssertionError("accepted until " + read(certificate, key).until());
    } catch (IllegalArgumentException e) {
      return assertThat(e.getMessage());
    }
  }

  private ServerCertificate read(String certificate, String key) throws IOException {
    return ServerCertificate.read(
        Files.writeString(folder.resolve("manager.pem"), certificate),
        Files.writeString(folder.resolve("key.pem"), key),
        NOW);
  }

  /** As openssl ecparam writes a key: what PKCS #8 has at its end, and the curve before it. */
  private static String sec1(HeldCertificate certificate) {
    byte[] pkcs8 = certificate.keyPair().getPrivate().getEncoded();
    byte[] key = Arrays.copyOfRange(pkcs8, pkcs8.length - SEC1_BYTES, pkcs8.length);
    return "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
        + "-----BEGIN EC PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END EC PRIVATE KEY-----\n";
  }

  /** As openssl writes nearly all of them: with the curve and the public half (RFC 5915). */
  private static String sec1WithPublicHalf(HeldCertificate certificate) {
    byte[] secret = last(32, certificate.keyPair().getPrivate().getEncoded());
    byte[] point = last(65, certificate.keyPair().getPublic().getEncoded());
    String key =
        "30770201010420"
            + HexFormat.of().formatHex(secret)
            + "a00a06082a8648ce3d030107a144034200"
            + HexFormat.of().formatHex(point);
    return "-----BEGIN EC PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(key))
        + "\n-----END EC PRIVATE KEY-----\n";
  }

  private static byte[] last(int count, byte[] bytes) {
    return Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
  }

  private static HeldCertificate valid(Instant from, Instant until) {
    return new HeldCertificate.Builder()
        .validityInterval(from.toEpochMilli(), until.toEpochMilli())
        .build();
  }

  private static HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder()
        .validityInterval(
            NOW.minus(Duration.ofDays(1)).toEpochMilli(),
            NOW.plus(Duration.ofDays(1)).toEpochMilli());
  }
}

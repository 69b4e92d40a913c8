package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.ClaimsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;

/** Fixed keys and documents, and the means to make wrong ones. */
final class Fixtures {
  /** For tests only; its private half is public. */
  static final SigningKey VENDOR = SigningKey.ofPem(golden("test-vendor.pem"));

  /** For tests only; its private half is public. */
  static final SigningKey MANAGER = SigningKey.ofPem(golden("test-manager.pem"));

  static final String LICENSE = golden("license.lic");
  static final String LEASE = golden("lease.jws");

  /** The order of the curve's group: the first number that is no half of a signature. */
  static final BigInteger N = P256.PARAMETERS.getOrder();

  private static final String EDITS =
      "ABCZabcz0189+/=-_.,:;{}[]\"'\\ \t\n\r\0\u00e4\u0141\u2028\ud83d";

  private Fixtures() {}

  /** The text of a golden file without the newline at its end. */
  static String golden(String file) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/golden/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static License license() {
    return ClaimsJson.readLicense(golden("license-claims.json"));
  }

  static Lease lease() {
    return ClaimsJson.readLease(golden("lease-claims.json"));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  /** One of a document's three parts: header, payload, signature. */
  static String part(String document, int index) {
    return document.split("\\.", -1)[index];
  }

  /** A document with the given header that the key really signed. */
  static String signed(String header, String payload, SigningKey key) {
    String content = base64Url(utf8(header)) + "." + base64Url(utf8(payload));
    return content + "." + base64Url(key.sign(utf8(content)));
  }

  /** The same content with another signature. */
  static String withSignature(String document, byte[] signature) {
    return part(document, 0) + "." + part(document, 1) + "." + base64Url(signature);
  }

  /** Two numbers of 32 bytes, one after the other. */
  static byte[] jose(BigInteger r, BigInteger s) {
    byte[] jose = new byte[64];
    System.arraycopy(P256.bytesOf(r), 0, jose, 0, 32);
    System.arraycopy(P256.bytesOf(s), 0, jose, 32, 32);
    return jose;
  }

  /** The text with one to three characters replaced, put in or taken out. */
  static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(edited.length());
      char other = EDITS.charAt(random.nextInt(EDITS.length()));
      switch (random.nextInt(3)) {
        case 0 -> edited.setCharAt(at, other);
        case 1 -> edited.insert(at, other);
        default -> edited.deleteCharAt(at);
      }
    }
    return edited.toString();
  }
}

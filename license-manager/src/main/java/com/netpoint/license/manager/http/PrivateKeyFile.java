package com.netpoint.license.manager.http;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the private key of a certificate from a PEM file (RFC 7468, 8017, 5915). */
final class PrivateKeyFile {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([^-]*)-----END \\1-----");
  private static final byte[] VERSION_0 = {2, 1, 0};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private PrivateKeyFile() {}

  /**
   * The key.
   *
   * @param ofCertificate the public key that it belongs to
   * @throws IllegalArgumentException when there is none; the message names the file
   */
  static PrivateKey read(Path file, String text, PublicKey ofCertificate) {
    if (text.contains("ENCRYPTED")) {
      throw new IllegalArgumentException(
          "The private key in "
              + file
              + " is encrypted, and nobody is there to give its password when the license manager"
              + " starts. Write it without: openssl pkey -in "
              + file
              + " -out key.pem");
    }
    Matcher found = PEM.matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException(
          "There is no private key in " + file + ": it begins with -----BEGIN PRIVATE KEY-----.");
    }
    try {
      byte[] key = Base64.getMimeDecoder().decode(found.group(2));
      byte[] pkcs8 = found.group(1).equals("PRIVATE KEY") ? key : wrapped(key, ofCertificate);
      return KeyFactory.getInstance(ofCertificate.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The private key in "
              + file
              + " cannot be read as one of the certificate's kind, "
              + ofCertificate.getAlgorithm()
              + ".",
          e);
    }
  }

  /**
   * An older form of a key does not say of which kind it is (PKCS #1), or says so elsewhere (SEC
   * 1). The certificate does, in the same words as PKCS #8.
   */
  private static byte[] wrapped(byte[] key, PublicKey ofCertificate) {
    byte[] info = ofCertificate.getEncoded();
    int inside = contentOf(info, 0);
    int end = contentOf(info, inside) + lengthOf(info, inside);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(VERSION_0);
    content.write(info, inside, end - inside);
    content.writeBytes(element(OCTETS, key));
    return element(SEQUENCE, content.toByteArray());
  }

  /** With its length in as few bytes as it needs, or it is none (X.690, 10.1). */
  private static byte[] element(int tag, byte[] content) {
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    element.write(tag);
    if (content.length < 0x80) {
      element.write(content.length);
    } else if (content.length < 0x100) {
      element.write(0x81);
      element.write(content.length);
    } else {
      element.write(0x82);
      element.write(content.length >> 8);
      element.write(content.length);
    }
    element.writeBytes(content);
    return element.toByteArray();
  }

  /** Where the content of the element begins that begins there (X.690, 8.1). */
  private static int contentOf(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  }

  private static int lengthOf(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      length = (length << 8) | (der[at + 2 + i] & 0xff);
    }
    return length;
  }
}

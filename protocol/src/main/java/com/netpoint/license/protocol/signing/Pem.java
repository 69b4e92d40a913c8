package com.netpoint.license.protocol.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys between BEGIN and END lines (RFC 7468). */
final class Pem {
  private static final int LINE_LENGTH = 64;

  private Pem() {}

  static String write(String label, byte[] content) {
    String body =
        Base64.getMimeEncoder(LINE_LENGTH, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  /**
   * The bytes under a label.
   *
   * @throws IllegalArgumentException when the text has no such part; the message names the label
   */
  static byte[] read(String label, String text) {
    String begin = "-----BEGIN " + label + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + label + "-----", from + begin.length());
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException("there is no " + label + " in PEM form in it");
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to).trim());
  }
}

package com.netpoint.license.manager.console;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.UrlEncoded;

/** Reads forms, with or without files in them. Of each name the first value counts. */
final class Forms {
  private static final int MOST_PARTS = 100;

  private Forms() {}

  /**
   * The fields of a form; a file's field holds its text.
   *
   * @throws UnreadableException when it is none
   */
  static Map<String, String> read(Request request, byte[] body) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type != null && type.startsWith("multipart/form-data")) {
      return parts(type, body);
    }
    return pairs(new String(body, StandardCharsets.UTF_8));
  }

  /**
   * What stands behind the question mark of an address, or in a form without files.
   *
   * @throws UnreadableException when it is not encoded as such
   */
  static Map<String, String> pairs(String text) {
    Map<String, String> fields = new HashMap<>();
    try {
      UrlEncoded.decodeTo(text, fields::putIfAbsent, StandardCharsets.UTF_8);
      return fields;
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(e);
    }
  }

  private static Map<String, String> parts(String type, byte[] body) {
    MultiPartConfig limits =
        new MultiPartConfig.Builder()
            .maxParts(MOST_PARTS)
            .maxSize(body.length)
            .maxPartSize(body.length)
            .maxMemoryPartSize(body.length)
            .build();
    Map<String, String> fields = new HashMap<>();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(
            Content.Source.from(ByteBuffer.wrap(body)), new Attributes.Mapped(), type, limits)) {
      for (MultiPart.Part part : parts) {
        fields.putIfAbsent(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
      }
      return fields;
    } catch (RuntimeException e) {
      throw new UnreadableException(e);
    }
  }

  /** What was sent is no form: its sender's fault, and nobody else's. */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableException(Throwable cause) {
      super("This is no form.", cause);
    }
  }
}

package com.netpoint.license.manager.http;

import com.netpoint.license.manager.access.Caller;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.lease.SecretHash;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * A request whose route is known and whose body has arrived.
 *
 * @param request the request, for its headers and addresses
 * @param variables what stands in the path where the route has a variable, in that order
 * @param body the text of the body, empty when there is none
 */
record Call(Request request, List<String> variables, String body) {
  private static final String BEARER = "Bearer ";

  /** 128 bits in base64url. */
  private static final int SHORTEST_SECRET = 22;

  private static final int LONGEST_SECRET = 128;

  /** The hash of the lease's secret. */
  SecretHash secret() {
    String header = header(HttpHeader.AUTHORIZATION);
    // A scheme is written in any case (RFC 9110).
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new ProblemException(
          401,
          "SECRET_MISSING",
          "A lease's secret is missing",
          "Send the lease's secret as 'Authorization: Bearer …'.");
    }
    String secret = header.substring(BEARER.length()).trim();
    if (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET) {
      throw ProblemException.invalidRequest("A lease's secret has 22 to 128 characters.");
    }
    return SecretHash.of(secret);
  }

  /** What stands behind the question mark by that name, trimmed; empty when nothing does. */
  String query(String name) {
    Map<String, String> values = new HashMap<>();
    String query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
    try {
      UrlEncoded.decodeTo(query, values::putIfAbsent, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalidRequest("What stands behind the question mark is not UTF-8.");
    }
    return values.getOrDefault(name, "").trim();
  }

  @Nullable String header(HttpHeader header) {
    return request.getHeaders().get(header);
  }

  /**
   * The network of whoever sent it: the address, or the first half of it in IPv6, where one machine
   * has as many addresses as it likes.
   */
  String network() {
    return Caller.networkOf(remote(), address());
  }

  /** Whoever sent it, once it is known from where. */
  Caller caller(Whence whence) {
    return Caller.of(whence, remote(), address());
  }

  private SocketAddress remote() {
    return request.getConnectionMetaData().getRemoteSocketAddress();
  }

  /** The network address of whoever sent it. */
  String address() {
    return Request.getRemoteAddr(request);
  }
}

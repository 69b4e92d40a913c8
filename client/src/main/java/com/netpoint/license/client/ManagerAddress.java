package com.netpoint.license.client;

import java.net.URI;
import java.net.URISyntaxException;
import okhttp3.HttpUrl;

/** Where a license manager is asked: {@code http(s)://host:port}. */
public final class ManagerAddress {
  /** The port that managers listen on unless told otherwise. */
  public static final int DEFAULT_PORT = 1947;

  private final String scheme;
  private final String host;
  private final int port;

  private ManagerAddress(String scheme, String host, int port) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
  }

  /**
   * Reads an address; without a scheme it is http, without a port it is 1947.
   *
   * @throws IllegalArgumentException when it is none, or holds more than that; the message shows
   *     the form
   */
  public static ManagerAddress parse(String text) {
    String trimmed = text.trim();
    URI uri;
    try {
      uri = new URI(trimmed.contains("://") ? trimmed : "http://" + trimmed);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    // An opaque URI, such as mail:http://host, has no path at all.
    boolean bare = "".equals(uri.getRawPath()) || "/".equals(uri.getRawPath());
    boolean more = uri.getRawQuery() != null || uri.getRawFragment() != null;
    String host = uri.getHost();
    if (!web || host == null || !bare || more || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(wrong(text));
    }
    int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("'" + text + "' has no port between 1 and 65535");
    }
    ManagerAddress address = new ManagerAddress(uri.getScheme(), host, port);
    if (HttpUrl.parse(address.toString()) == null) {
      throw new IllegalArgumentException(wrong(text));
    }
    return address;
  }

  /** Whether the connection is encrypted. */
  boolean secure() {
    return scheme.equals("https");
  }

  /** The address in full, as it is shown to people and called. */
  @Override
  public String toString() {
    return scheme + "://" + host + ":" + port;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ManagerAddress && other.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  private static String wrong(String text) {
    return "'"
        + text
        + "' is no address of a license manager; write http://host or http://host:port";
  }
}

package com.netpoint.license.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where a license manager is asked: {@code http(s)://host:port}. */
public final class ManagerAddress {
  /** The port that managers listen on unless told otherwise. */
  public static final int DEFAULT_PORT = 1947;

  /**
   * Not a URI: RFC 3986 has no underscore in a host name, and the names that Windows gives do.
   * Where it leaves a host in doubt, OkHttp has the last word.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<scheme>https?)://)?(?<host>[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+])"
              + "(?::(?<port>\\d{0,9}))?/?",
          Pattern.CASE_INSENSITIVE);

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
    return parse(text, DEFAULT_PORT);
  }

  /** Reads an address as {@link #parse(String)}, with another port for one that names none. */
  public static ManagerAddress parse(String text, int defaultPort) {
    Matcher parts = FORM.matcher(text.trim());
    if (!parts.matches()) {
      throw new IllegalArgumentException(wrong(text));
    }
    String scheme = parts.group("scheme") == null ? "http" : parts.group("scheme");
    String port = parts.group("port");
    int number = port == null || port.isEmpty() ? defaultPort : Integer.parseInt(port);
    if (number < 1 || number > 65_535) {
      throw new IllegalArgumentException("'" + text + "' has no port between 1 and 65535");
    }
    ManagerAddress address =
        new ManagerAddress(scheme.toLowerCase(Locale.ROOT), parts.group("host"), number);
    if (HttpUrl.parse(address.toString()) == null) {
      throw new IllegalArgumentException(wrong(text));
    }
    return address;
  }

  /** The host's name or IP address; one of IPv6 in brackets. */
  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  /**
   * Whether it is this very machine's: {@code localhost}, or an IP address of the loopback. Nothing
   * is looked up, so that no name can pretend to be one.
   */
  public boolean isLoopback() {
    if (host.startsWith("[")) {
      try {
        return InetAddress.getByName(host).isLoopbackAddress();
      } catch (UnknownHostException e) {
        return false;
      }
    }
    return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}");
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

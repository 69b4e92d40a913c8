package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** A host, an IP address or a broadcast address where managers are searched, with its port. */
public final class SearchParameter {
  private final String text;
  private final ManagerAddress address;

  private SearchParameter(String text, ManagerAddress address) {
    this.text = text;
    this.address = address;
  }

  /**
   * Reads one parameter: {@code host} or {@code host:port}; an address of IPv6 with a port stands
   * in brackets, and one with a zone cannot be called.
   *
   * @throws IllegalArgumentException when it is none; the message shows the form
   */
  public static SearchParameter parse(String text, int defaultPort) {
    String trimmed = text.trim();
    boolean bareIpv6 = !trimmed.startsWith("[") && trimmed.matches("[^/]*:[^/]*:[^/]*");
    try {
      String address = bareIpv6 ? "[" + trimmed + "]" : trimmed;
      return new SearchParameter(trimmed, ManagerAddress.parse(address, defaultPort));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'"
              + trimmed
              + "' is no search parameter; write a host, an IP address or a broadcast address,"
              + " and :port where it is not "
              + defaultPort,
          e);
    }
  }

  /**
   * Reads several, one a line or with commas between them; blanks are ignored.
   *
   * @throws IllegalArgumentException at the first that is none
   */
  public static List<SearchParameter> parseAll(String text, int defaultPort) {
    List<SearchParameter> parameters = new ArrayList<>();
    for (String part : text.split("[,\\s]+", -1)) {
      if (!part.isEmpty()) {
        parameters.add(parse(part, defaultPort));
      }
    }
    return parameters;
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** Whether it is an address of this machine's loopback; see {@link ManagerAddress#isLoopback}. */
  public boolean isLoopback() {
    return address.isLoopback();
  }

  /** The name or IP address, one of IPv6 without brackets. */
  String host() {
    return address.host().replace("[", "").replace("]", "");
  }

  int port() {
    return address.port();
  }

  /** Where a manager on this host is called. */
  ManagerAddress managerAt(boolean https, int port) {
    return ManagerAddress.parse((https ? "https://" : "http://") + address.host() + ":" + port);
  }

  /** Whether it is an IP address rather than a name. */
  boolean isIpAddress() {
    return host().indexOf(':') >= 0 || host().matches("[0-9.]+");
  }

  /**
   * Whether it is everybody's address on a network: one of this machine's networks, or of another
   * one as it seems, since the mask is unknown there and hardly a host is numbered 255.
   */
  boolean isBroadcast(List<InetAddress> ownBroadcastAddresses) {
    return host().matches("[0-9.]+\\.255")
        || ownBroadcastAddresses.stream().anyMatch(own -> own.getHostAddress().equals(host()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SearchParameter && ((SearchParameter) other).address.equals(address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

package com.netpoint.license.manager.rule;

import java.util.Locale;

/**
 * Addresses of one family from one to another, both among them.
 *
 * @param isAll whether they are all there are, of both families
 */
record AddressRange(IpAddress first, IpAddress last, boolean isAll) {
  private static final AddressRange ALL =
      new AddressRange(new IpAddress(0, 0), new IpAddress(-1, -1), true);

  /**
   * Reads an address, {@code first-last}, {@code address/bits}, {@code 192.168.*} or {@code all}.
   *
   * @throws IllegalArgumentException when it is something else; the message says what
   */
  static AddressRange parse(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    if (text.equals("all") || text.equals("*")) {
      return ALL;
    }
    if (text.indexOf('*') >= 0) {
      return wildcard(text);
    }
    if (text.indexOf('/') >= 0) {
      return network(text);
    }
    int hyphen = text.indexOf('-');
    if (hyphen >= 0) {
      return fromTo(text, address(text.substring(0, hyphen)), address(text.substring(hyphen + 1)));
    }
    IpAddress only = address(text);
    return new AddressRange(only, only, false);
  }

  boolean contains(IpAddress address) {
    return isAll
        || (first.isIpv4() == address.isIpv4()
            && first.compareTo(address) <= 0
            && address.compareTo(last) <= 0);
  }

  private static AddressRange fromTo(String text, IpAddress first, IpAddress last) {
    if (first.isIpv4() != last.isIpv4()) {
      throw new IllegalArgumentException("'" + text + "' goes from IPv4 to IPv6 or back");
    }
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("'" + text + "' ends before it begins");
    }
    return new AddressRange(first, last, false);
  }

  private static AddressRange network(String text) {
    int slash = text.indexOf('/');
    IpAddress address = address(text.substring(0, slash));
    int most = address.isIpv4() ? 32 : 128;
    String bits = text.substring(slash + 1).strip();
    if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
      throw new IllegalArgumentException(
          "'" + text + "' is to end in a number of bits, at most /" + most);
    }
    int leading = Integer.parseInt(bits) + (address.isIpv4() ? IpAddress.IPV4_PREFIX : 0);
    return new AddressRange(address.first(leading), address.last(leading), false);
  }

  private static AddressRange wildcard(String text) {
    if (!text.matches("(\\d{1,3}\\.){1,3}\\*(\\.\\*)*")) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is to begin with numbers and end in *, as 192.168.*; for IPv6 write"
              + " 2001:db8::/32");
    }
    String numbers = text.substring(0, text.indexOf('*'));
    int octets = numbers.split("\\.").length;
    IpAddress address = address(numbers + "0" + ".0".repeat(3 - octets));
    int leading = IpAddress.IPV4_PREFIX + 8 * octets;
    return new AddressRange(address.first(leading), address.last(leading), false);
  }

  private static IpAddress address(String text) {
    IpAddress address = IpAddress.parse(text);
    if (address == null) {
      throw new IllegalArgumentException(
          "'"
              + text.strip()
              + "' is no IP address; names are not looked up here, since whoever answers for a name"
              + " would decide who comes in");
    }
    return address;
  }
}

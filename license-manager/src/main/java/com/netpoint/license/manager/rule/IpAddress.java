package com.netpoint.license.manager.rule;

import org.jspecify.annotations.Nullable;

/**
 * A network address, read without asking any name service. One of IPv4 is the same as one of IPv6
 * that stands for it ({@code ::ffff:192.0.2.7}).
 *
 * @param high its first 64 bits
 * @param low its last 64 bits
 */
record IpAddress(long high, long low) implements Comparable<IpAddress> {
  /** As many bits come before those of an IPv4 address. */
  static final int IPV4_PREFIX = 96;

  private static final long IPV4 = 0xffff_0000_0000L;
  private static final int GROUPS = 8;

  /** The address that a text stands for, with or without brackets or zone; absent when none is. */
  static @Nullable IpAddress parse(String text) {
    String address = text.strip();
    if (address.startsWith("[") && address.endsWith("]")) {
      address = address.substring(1, address.length() - 1);
    }
    int zone = address.indexOf('%');
    if (zone >= 0) {
      address = address.substring(0, zone);
    }
    return address.indexOf(':') < 0 ? ipv4(address) : ipv6(address);
  }

  boolean isIpv4() {
    return high == 0 && (low & ~0xffff_ffffL) == IPV4;
  }

  /** The first address whose leading bits are the same. */
  IpAddress first(int bits) {
    return new IpAddress(high & mask(bits), low & mask(bits - 64));
  }

  /** The last address whose leading bits are the same. */
  IpAddress last(int bits) {
    return new IpAddress(high | ~mask(bits), low | ~mask(bits - 64));
  }

  @Override
  public int compareTo(IpAddress other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  private static long mask(int bits) {
    if (bits <= 0) {
      return 0;
    }
    return bits >= 64 ? -1 : -1L << (64 - bits);
  }

  private static @Nullable IpAddress ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    long address = 0;
    for (String part : parts) {
      int number = octet(part);
      if (number < 0) {
        return null;
      }
      address = address << 8 | number;
    }
    return new IpAddress(0, IPV4 | address);
  }

  /** A number up to 255; -1 for anything else, such as 010, which some take for 8. */
  static int octet(String text) {
    if (!text.matches("0|[1-9]\\d{0,2}")) {
      return -1;
    }
    int number = Integer.parseInt(text);
    return number > 255 ? -1 : number;
  }

  private static @Nullable IpAddress ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      long[] all = groups(text);
      return all != null && all.length == GROUPS ? of(all) : null;
    }
    long[] before = groups(text.substring(0, gap));
    long[] after = groups(text.substring(gap + 2));
    if (before == null || after == null || before.length + after.length >= GROUPS) {
      return null;
    }
    long[] all = new long[GROUPS];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(after, 0, all, GROUPS - after.length, after.length);
    return of(all);
  }

  /** The groups between colons, the last two of which may be written as IPv4; absent if wrong. */
  private static long @Nullable [] groups(String text) {
    if (text.isEmpty()) {
      return new long[0];
    }
    String plain = text;
    int colon = text.lastIndexOf(':');
    if (text.indexOf('.') >= 0) {
      IpAddress end = ipv4(text.substring(colon + 1));
      if (end == null) {
        return null;
      }
      plain =
          text.substring(0, colon + 1)
              + Long.toHexString(end.low >> 16 & 0xffff)
              + ":"
              + Long.toHexString(end.low & 0xffff);
    }
    String[] parts = plain.split(":", -1);
    long[] groups = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
        return null;
      }
      groups[i] = Long.parseLong(parts[i], 16);
    }
    return groups;
  }

  private static IpAddress of(long[] groups) {
    return new IpAddress(half(groups, 0), half(groups, GROUPS / 2));
  }

  private static long half(long[] groups, int from) {
    long half = 0;
    for (int i = from; i < from + GROUPS / 2; i++) {
      half = half << 16 | groups[i];
    }
    return half;
  }
}

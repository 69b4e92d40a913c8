package com.netpoint.license.manager.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;

/**
 * Somebody at the door.
 *
 * @param whence from where he comes
 * @param address his network address
 * @param network what of the address is not his own choice
 */
public record Caller(Whence whence, String address, String network) {

  /** Somebody whose connection comes from there. */
  public static Caller of(Whence whence, SocketAddress remote, String address) {
    return new Caller(whence, address, networkOf(remote, address));
  }

  /** The address, or the first half of it in IPv6, where one has as many as one likes. */
  public static String networkOf(SocketAddress remote, String address) {
    return remote instanceof InetSocketAddress from && from.getAddress() instanceof Inet6Address
        ? firstHalf(from.getAddress())
        : address;
  }

  public boolean isHere() {
    return whence == Whence.HERE;
  }

  /** As the log names him. */
  public String name() {
    return isHere() ? "local" : address;
  }

  private static String firstHalf(InetAddress address) {
    return HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, 8);
  }
}

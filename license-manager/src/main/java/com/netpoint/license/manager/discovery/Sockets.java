package com.netpoint.license.manager.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/** Opens what questions are heard on. */
final class Sockets {
  private static final byte[] LOOPBACK_BROADCAST = {127, (byte) 255, (byte) 255, (byte) 255};

  private Sockets() {}

  /** Where questions come in and all answers go out, so that they come from the address asked. */
  static DatagramChannel main(InetSocketAddress address, Selector selector) throws IOException {
    InetAddress host = address.getAddress();
    DatagramChannel channel =
        host instanceof Inet4Address && !host.isAnyLocalAddress()
            ? DatagramChannel.open(StandardProtocolFamily.INET)
            : DatagramChannel.open();
    return listen(channel, address, selector);
  }

  /**
   * Hears broadcasts for a manager that listens at one address only: Linux hands them to who
   * listens at the broadcast address, or at all. Several managers on one machine can, side by side.
   * Windows has no such address to listen at, and hands broadcasts to every address by itself.
   *
   * @return absent where there is no need for it, or no way
   */
  static @Nullable DatagramChannel broadcast(DatagramChannel main, Selector selector)
      throws IOException {
    InetSocketAddress own = (InetSocketAddress) main.getLocalAddress();
    InetAddress broadcast = broadcastOf(own.getAddress());
    if (broadcast == null) {
      return null;
    }
    // Of both families: on one of IPv4 alone Java refuses the broadcast address of the loopback.
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return listen(channel, new InetSocketAddress(broadcast, own.getPort()), selector);
    } catch (SocketException e) {
      return null;
    }
  }

  /** Whether an address is one of this machine's. */
  static boolean isHere(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  private static DatagramChannel listen(
      DatagramChannel channel, InetSocketAddress address, Selector selector) throws IOException {
    try {
      channel.bind(address);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable InetAddress broadcastOf(InetAddress own) throws IOException {
    if (!(own instanceof Inet4Address) || own.isAnyLocalAddress()) {
      return null;
    }
    if (own.isLoopbackAddress()) {
      return InetAddress.getByAddress(LOOPBACK_BROADCAST);
    }
    NetworkInterface network = NetworkInterface.getByInetAddress(own);
    return network == null ? null : broadcastOn(network, own);
  }

  /** Absent where the network has none, as a tunnel has none. */
  static @Nullable InetAddress broadcastOn(NetworkInterface network, InetAddress own) {
    return network.getInterfaceAddresses().stream()
        .filter(each -> each.getAddress().equals(own))
        .map(InterfaceAddress::getBroadcast)
        .filter(broadcast -> broadcast != null && !broadcast.isAnyLocalAddress())
        .findFirst()
        .orElse(null);
  }
}

package com.netpoint.license.client.finder;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of a search: one that is connected for each host, since only such a one hears that
 * the host refuses, and an open one for each family, since only that one hears who answers from
 * another address than was asked. Belongs to one thread, except for {@link #wakeUp}.
 */
final class UdpSockets implements Closeable {
  /** One byte more than the longest answer, so that a longer one shows. */
  private final ByteBuffer buffer;

  private final Selector selector;
  private final Map<UdpTarget, DatagramChannel> connected = new HashMap<>();
  private final Map<ProtocolFamily, DatagramChannel> open = new HashMap<>();

  UdpSockets(int longest) throws IOException {
    this.buffer = ByteBuffer.allocate(longest + 1);
    this.selector = Selector.open();
  }

  /** Sends to the target alone, and hears it alone. */
  void sendConnected(UdpTarget target, byte[] datagram) throws IOException {
    DatagramChannel channel = connected.get(target);
    if (channel == null) {
      channel = open(family(target.address()), target);
      connected.put(target, channel);
      channel.connect(target.address());
    }
    channel.write(ByteBuffer.wrap(datagram));
  }

  /** Sends to the target, and hears whoever answers. */
  void sendOpen(UdpTarget target, byte[] datagram) throws IOException {
    ProtocolFamily family = family(target.address());
    DatagramChannel channel = open.get(family);
    if (channel == null) {
      channel = open(family, null);
      open.put(family, channel);
    }
    channel.send(ByteBuffer.wrap(datagram), target.address());
  }

  /** Waits until something comes, at most so long, and hands all of it to the hearing. */
  void await(long millis, Hearing hearing) {
    try {
      selector.select(Math.max(1, millis));
    } catch (IOException e) {
      throw new UncheckedIOException("this machine's sockets cannot be listened to", e);
    }
    for (SelectionKey key : selector.selectedKeys()) {
      read(key, hearing);
    }
    selector.selectedKeys().clear();
  }

  /** Ends a wait, from any thread and at any time. */
  void wakeUp() {
    selector.wakeup();
  }

  /** Closes all of them, also those that the selector has forgotten since they failed. */
  @Override
  public void close() throws IOException {
    for (DatagramChannel channel : connected.values()) {
      channel.close();
    }
    for (DatagramChannel channel : open.values()) {
      channel.close();
    }
    selector.close();
  }

  private void read(SelectionKey key, Hearing hearing) {
    UdpTarget target = (UdpTarget) key.attachment();
    try {
      buffer.clear();
      InetSocketAddress source =
          (InetSocketAddress) ((DatagramChannel) key.channel()).receive(buffer);
      if (source != null) {
        buffer.flip();
        hearing.heard(target, source, buffer);
      }
    } catch (IOException e) {
      if (target != null) {
        key.cancel();
        hearing.failed(target, e instanceof PortUnreachableException);
      }
    }
  }

  private DatagramChannel open(ProtocolFamily family, @Nullable UdpTarget target)
      throws IOException {
    DatagramChannel channel = DatagramChannel.open(family);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, target);
    channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
    return channel;
  }

  private static ProtocolFamily family(InetSocketAddress address) {
    return address.getAddress() instanceof Inet4Address
        ? StandardProtocolFamily.INET
        : StandardProtocolFamily.INET6;
  }

  /** Takes what the sockets hear. */
  interface Hearing {
    /** A datagram came: on the target's own socket, or on an open one. */
    void heard(@Nullable UdpTarget target, InetSocketAddress source, ByteBuffer datagram);

    /** Nothing more comes on the target's own socket: it was refused there, or not reached. */
    void failed(UdpTarget target, boolean refused);
  }
}

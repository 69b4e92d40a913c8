package com.netpoint.license.manager.discovery;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Asks a responder on a loopback address, one datagram at a time. */
final class Asker implements Closeable {
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final InetSocketAddress responder;

  Asker(InetSocketAddress responder) throws IOException {
    this.responder = responder;
    socket.setSoTimeout(10_000);
  }

  /** An address of the loopback with a port that is free for UDP. */
  static InetSocketAddress freeAddress(String host) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(host, 0))) {
      return new InetSocketAddress(host, socket.getLocalPort());
    }
  }

  static DiscoveryOptions options(InetSocketAddress address) {
    return new DiscoveryOptions(
        address, false, () -> "süd", "1.0", "s1", denied -> false, () -> true);
  }

  static List<ProductSeats> pools(long inUse) {
    return List.of(new ProductSeats("netpoint", "netpoint", 40, inUse, 0, Counting.USER));
  }

  void ask(String nonce, boolean broadcast) throws IOException {
    send(SearchDatagram.question(new SearchQuestion(nonce, broadcast)));
  }

  void send(byte[] datagram) throws IOException {
    socket.send(new DatagramPacket(datagram, datagram.length, responder));
  }

  /** The next answer that comes. */
  SearchAnswer answer() throws IOException {
    return SearchDatagram.readAnswer(ByteBuffer.wrap(datagram()));
  }

  byte[] datagram() throws IOException {
    byte[] buffer = new byte[65_535];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    socket.receive(packet);
    return Arrays.copyOf(buffer, packet.getLength());
  }

  /** Whether nothing comes within a time in which an answer would have come long ago. */
  boolean isSilent() throws IOException {
    socket.setSoTimeout(300);
    try {
      return datagram().length < 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}

package com.netpoint.license.client.finder;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** Listens by UDP at one address and answers from another, as it was told for each question. */
final class FakeResponder implements Closeable {
  static final Function<SearchQuestion, SearchAnswer> MANAGER = question -> answer(question, "s1");

  final BlockingQueue<SearchQuestion> heard = new LinkedBlockingQueue<>();
  private final DatagramSocket in;
  private final DatagramSocket out;
  private final Function<SearchQuestion, List<byte[]>> answers;

  private FakeResponder(
      DatagramSocket in, DatagramSocket out, Function<SearchQuestion, List<byte[]>> answers) {
    this.in = in;
    this.out = out;
    this.answers = answers;
    new Thread(this::answerAll, "fake-responder").start();
  }

  /** One that answers as a manager does. */
  static FakeResponder at(String address, int port) throws IOException {
    return answering(
        address, port, question -> List.of(SearchDatagram.answer(MANAGER.apply(question))));
  }

  static FakeResponder answering(
      String address, int port, Function<SearchQuestion, List<byte[]>> answers) throws IOException {
    DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, port));
    return new FakeResponder(socket, socket, answers);
  }

  /** One that hears what is sent to an address that is not its own, and answers from its own. */
  static FakeResponder elsewhere(String heardAt, String address, int port) throws IOException {
    DatagramSocket in = new DatagramSocket(null);
    in.setReuseAddress(true);
    in.bind(new InetSocketAddress(heardAt, port));
    DatagramSocket out = new DatagramSocket(new InetSocketAddress(address, 0));
    return new FakeResponder(
        in,
        out,
        question -> List.of(SearchDatagram.answer(answer(question, "store of " + address))));
  }

  static SearchAnswer answer(SearchQuestion question, String store) {
    return SearchAnswer.to(question.nonce())
        .name("m")
        .version("1.0")
        .port(2000)
        .store(store)
        .pools(List.of(new PoolSeats("netpoint", "netpoint", 40, 3)), true)
        .build();
  }

  static byte[] garbage() {
    return "HASP".getBytes(StandardCharsets.US_ASCII);
  }

  int port() {
    return in.getLocalPort();
  }

  @Override
  public void close() {
    in.close();
    out.close();
  }

  private void answerAll() {
    byte[] buffer = new byte[2000];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    while (receive(packet)) {
      SearchQuestion question =
          SearchDatagram.readQuestion(ByteBuffer.wrap(buffer, 0, packet.getLength()));
      heard.add(question);
      for (byte[] answer : answers.apply(question)) {
        send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
      packet.setLength(buffer.length);
    }
  }

  private boolean receive(DatagramPacket packet) {
    try {
      in.receive(packet);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void send(DatagramPacket packet) {
    try {
      out.send(packet);
    } catch (SocketException e) {
      // Closed, or nobody waits any more.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

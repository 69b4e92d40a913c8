package com.netpoint.license.it.kit;

import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Answers searches in somebody's name, on an address of the loopback, and counts them. */
public final class Signpost implements AutoCloseable {
  private final DatagramSocket socket;
  private final int port;
  private final BooleanSupplier answers;
  private final AtomicInteger questions = new AtomicInteger();

  private Signpost(String host, int port, BooleanSupplier answers) {
    this.port = port;
    this.answers = answers;
    try {
      this.socket = new DatagramSocket(new InetSocketAddress(host, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::answerAll, "signpost");
    thread.setDaemon(true);
    thread.start();
  }

  /** One that leads to a port of its own host. */
  public static Signpost at(String host, int port) {
    return new Signpost(host, port, () -> true);
  }

  /** One that answers nothing before that holds. */
  public static Signpost at(String host, int port, BooleanSupplier answers) {
    return new Signpost(host, port, answers);
  }

  /** Host and port, as a search parameter is written. */
  public String address() {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /** How many questions came. */
  public int questions() {
    return questions.get();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void answerAll() {
    byte[] buffer = new byte[SearchDatagram.SIZE];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      while (true) {
        socket.receive(packet);
        questions.incrementAndGet();
        if (answers.getAsBoolean()) {
          String nonce = SearchDatagram.readQuestion(ByteBuffer.wrap(buffer)).nonce();
          byte[] answer =
              SearchDatagram.answer(
                  SearchAnswer.to(nonce).name("m").version("1").port(port).store("s").build());
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }
}

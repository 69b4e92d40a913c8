package com.netpoint.license.manager.discovery;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions that come in, and their answers. A question waits for fresh seats for a tenth of a
 * second at most, and is then answered with those last known. Belongs to one thread, except for
 * {@link #end}.
 */
final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  /** Every machine of a large house at once; a tenth of one core at the most. */
  private static final int MOST_PER_SECOND = 1000;

  /** A twentieth of the time that a search has. */
  private static final long PATIENCE = Duration.ofMillis(100).toNanos();

  /** Broken in this way so often in a row, a socket stays so. */
  private static final int MOST_FAULTS = 100;

  private final DiscoveryOptions options;
  private final LongSupplier nanoTime;
  private final Selector selector = Selector.open();
  private final DatagramChannel socket;
  private final SeatsBoard board;
  private final Allowance allowance;
  private final ByteBuffer buffer = ByteBuffer.allocate(SearchDatagram.SIZE + 1);
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private volatile boolean ended;
  private int faults;

  Questions(
      DiscoveryOptions options,
      Supplier<? extends CompletionStage<List<ProductSeats>>> products,
      LongSupplier nanoTime)
      throws IOException {
    this.options = options;
    this.nanoTime = nanoTime;
    this.board = new SeatsBoard(products, nanoTime, selector::wakeup);
    this.allowance = new Allowance(MOST_PER_SECOND, nanoTime.getAsLong());
    try {
      this.socket = Sockets.main(options.address(), selector);
      DatagramChannel unused = Sockets.broadcast(socket, selector);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Goes on until the end. */
  void answerAll() {
    try {
      while (!ended && faults < MOST_FAULTS) {
        round();
      }
      if (!ended) {
        LOG.warn("searches are no longer answered, since the socket stays broken");
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("searches are no longer answered", e);
    } finally {
      close();
    }
  }

  /** Ends it, from any thread. */
  void end() {
    ended = true;
    selector.wakeup();
  }

  private void round() throws IOException {
    selector.select(millisToWait());
    for (SelectionKey key : selector.selectedKeys()) {
      receive((DatagramChannel) key.channel());
    }
    selector.selectedKeys().clear();
    Waiting first = waiting.peek();
    if (first != null && (board.isFresh() || nanoTime.getAsLong() - first.since() >= PATIENCE)) {
      answerThoseWaiting();
    }
  }

  /** 0 is until something comes. */
  private long millisToWait() {
    Waiting first = waiting.peek();
    return first == null
        ? 0
        : Math.max(
            1, TimeUnit.NANOSECONDS.toMillis(PATIENCE - (nanoTime.getAsLong() - first.since())));
  }

  private void receive(DatagramChannel channel) {
    try {
      buffer.clear();
      SocketAddress source = channel.receive(buffer);
      if (source != null) {
        buffer.flip();
        take(SearchDatagram.readQuestion(buffer), channel != socket, source);
      }
      faults = 0;
    } catch (InvalidJsonException e) {
      // Anything may come to a port, and other programs' searches do: there is nothing to answer.
      faults = 0;
    } catch (IOException e) {
      faults++;
      LOG.debug("a datagram could not be received", e);
    }
  }

  private void take(SearchQuestion question, boolean broadcast, SocketAddress source) {
    boolean toAll = broadcast || question.broadcast();
    long now = nanoTime.getAsLong();
    if ((!toAll || options.answersBroadcasts().getAsBoolean()) && allowance.take(now)) {
      waiting.add(new Waiting(question.nonce(), source, now));
    }
  }

  private void answerThoseWaiting() {
    String name = options.name().get();
    List<PoolSeats> pools = board.pools();
    for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
      if (!isDenied(((InetSocketAddress) each.source()).getAddress())) {
        send(answer(each.nonce(), name, pools), each.source());
      }
    }
  }

  /** Looked at when the seats are, since what is denied is as old as they are. */
  private boolean isDenied(InetAddress asker) {
    return options.denies().test(asker.getHostAddress()) && !Sockets.isHere(asker);
  }

  private byte[] answer(String nonce, String name, List<PoolSeats> pools) {
    return SearchDatagram.answer(
        SearchAnswer.to(nonce)
            .name(name)
            .version(options.version())
            .https(options.https())
            .port(options.address().getPort())
            .store(options.store())
            .pools(pools, false)
            .build());
  }

  private void send(byte[] answer, SocketAddress asker) {
    try {
      socket.send(ByteBuffer.wrap(answer), asker);
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("an answer could not be sent to {}", asker, e);
    }
  }

  private void close() {
    try {
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      LOG.debug("the sockets of searches could not be closed", e);
    }
  }

  /** A question that is going to be answered. */
  private record Waiting(String nonce, SocketAddress source, long since) {}
}

package com.netpoint.license.client.finder;

import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.NoAnswer.Kind;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a search by UDP. Each has a nonce of its own, and whatever repeats none of them
 * is no answer. Belongs to one thread, except for {@link #wakeUp}.
 */
final class UdpQuestions implements Closeable, UdpSockets.Hearing {
  private final UdpSockets sockets = new UdpSockets(SearchDatagram.SIZE);
  private final SecureRandom random;
  private final LongSupplier nanoTime;
  private final Map<String, Asking> askings = new LinkedHashMap<>();

  UdpQuestions(SecureRandom random, LongSupplier nanoTime) throws IOException {
    this.random = random;
    this.nanoTime = nanoTime;
  }

  /** Asks from now on until the target has answered. */
  void ask(UdpTarget target) {
    String nonce = LeaseSecret.randomText(random);
    byte[] datagram = SearchDatagram.question(new SearchQuestion(nonce, target.broadcast()));
    askings.put(nonce, new Asking(target, datagram, new Attempts(nanoTime.getAsLong())));
  }

  /** Sends what is due, and returns how long nothing will be. */
  long sendDue(long now) {
    long wait = Long.MAX_VALUE;
    for (Asking asking : askings.values()) {
      if (!asking.target.over()) {
        if (asking.attempts.due(now)) {
          send(asking);
        }
        wait = Math.min(wait, asking.attempts.nanosToNext(now));
      }
    }
    return wait;
  }

  /** Waits until something comes, at most so long. */
  void await(long millis) {
    sockets.await(millis, this);
  }

  /** Ends a wait, from any thread and at any time. */
  void wakeUp() {
    sockets.wakeUp();
  }

  @Override
  public void close() throws IOException {
    sockets.close();
  }

  @Override
  public void heard(@Nullable UdpTarget target, InetSocketAddress source, ByteBuffer datagram) {
    try {
      SearchAnswer answer = SearchDatagram.readAnswer(datagram);
      Asking asking = askings.get(answer.nonce());
      if (asking != null) {
        long millis = asking.attempts.millisAt(nanoTime.getAsLong());
        asking.target.answered(answer, source.getAddress(), millis);
      }
    } catch (InvalidJsonException e) {
      if (target != null) {
        target.heardStranger();
      }
    }
  }

  @Override
  public void failed(UdpTarget target, boolean refused) {
    target.failed(Reason.of(refused ? Kind.REFUSED : Kind.UNREACHABLE));
  }

  /** In turns: first where a refusal is heard, then where an answer from elsewhere is. */
  private void send(Asking asking) {
    boolean connected = asking.attempts.next() % 2 == 0 && !asking.target.broadcast();
    try {
      if (connected) {
        sockets.sendConnected(asking.target, asking.datagram);
      } else {
        sockets.sendOpen(asking.target, asking.datagram);
      }
    } catch (IOException | UnsupportedOperationException e) {
      failed(asking.target, e instanceof PortUnreachableException);
    }
  }

  /** A question under way. */
  private static final class Asking {
    private final UdpTarget target;
    private final byte[] datagram;
    private final Attempts attempts;

    Asking(UdpTarget target, byte[] datagram, Attempts attempts) {
      this.target = target;
      this.datagram = datagram;
      this.attempts = attempts;
    }
  }
}

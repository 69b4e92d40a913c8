package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.NoAnswer.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One search. The caller's thread does all of it, except for what blocks: the look-up of a name and
 * the calls by TCP have a thread for each host, and hand their results over.
 */
final class Search implements Closeable {
  private final Network network;
  private final LongSupplier nanoTime;
  private final Telling telling;
  private final UdpQuestions questions;
  private final @Nullable CompletableFuture<ManagerConnection> connection;
  private final ExecutorService threads = Executors.newCachedThreadPool(Search::thread);
  private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * A search that has not begun.
   *
   * @param connecting makes what calls by TCP go through, which takes longer than a datagram needs
   *     and so is done beside; absent when there are none
   */
  Search(
      Network network,
      LongSupplier nanoTime,
      Telling telling,
      UdpQuestions questions,
      @Nullable Supplier<ManagerConnection> connecting) {
    this.network = network;
    this.nanoTime = nanoTime;
    this.telling = telling;
    this.questions = questions;
    this.connection =
        connecting == null ? null : CompletableFuture.supplyAsync(connecting, threads);
  }

  void begin(SearchPlan plan) {
    List<InetAddress> networks = network.broadcastAddresses();
    if (plan.broadcast()) {
      networks.forEach(address -> askNetwork(new InetSocketAddress(address, plan.port())));
    }
    for (SearchParameter host : plan.parameters()) {
      boolean many = host.isBroadcast(networks);
      Line udp = line(host.text(), false, Transport.UDP, many);
      Line tcp = connection == null || many ? null : line(host.text(), false, Transport.TCP, false);
      Future<?> unused = threads.submit(() -> askHost(host, many, udp, tcp));
    }
  }

  /** Goes on until all is known, the time is over, or the listener or an interrupt ends it. */
  void run(long deadline) {
    long left = deadline - nanoTime.getAsLong();
    while (left > 0 && !telling.enough() && !lines.stream().allMatch(Line::over)) {
      long wait = Math.min(left, questions.sendDue(nanoTime.getAsLong()));
      questions.await(TimeUnit.NANOSECONDS.toMillis(wait + 999_999));
      takeResults();
      left = deadline - nanoTime.getAsLong();
    }
    lines.forEach(Line::end);
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    if (connection != null) {
      CompletableFuture<Void> unused = connection.thenAccept(Search::end);
    }
    questions.close();
  }

  private static void end(ManagerConnection connection) {
    connection.abort();
    connection.close();
  }

  private void askNetwork(InetSocketAddress address) {
    Line line = line(address.getAddress().getHostAddress(), true, Transport.UDP, true);
    questions.ask(new UdpTarget(line, address, null));
  }

  /** On a thread of its own. */
  private void askHost(SearchParameter host, boolean many, Line udp, @Nullable Line tcp) {
    try {
      List<InetAddress> addresses = network.addressesOf(host.host());
      handOver(() -> askByUdp(host, many, addresses, udp));
      if (tcp != null && connection != null) {
        askByTcp(host, connection.join(), tcp);
      }
    } catch (UnknownHostException e) {
      handOver(() -> udp.failed(Reason.of(Kind.NO_SUCH_HOST)));
      if (tcp != null) {
        handOver(() -> tcp.failed(Reason.of(Kind.NO_SUCH_HOST)));
      }
    }
  }

  private void askByUdp(
      SearchParameter host, boolean many, List<InetAddress> addresses, Line line) {
    line.expect(addresses.size());
    for (InetAddress address : addresses) {
      InetSocketAddress socket = new InetSocketAddress(address, host.port());
      questions.ask(new UdpTarget(line, socket, many ? null : host));
    }
  }

  private void askByTcp(SearchParameter host, ManagerConnection through, Line line) {
    boolean ended = Thread.currentThread().isInterrupted();
    if (!ended) {
      new TcpProbe(through, nanoTime, host, handingOver(line)).run();
    }
  }

  private Line line(String text, boolean broadcast, Transport transport, boolean many) {
    Line line = new Line(new Asked(text, broadcast, transport), many, telling);
    lines.add(line);
    return line;
  }

  private TcpProbe.Outcome handingOver(Line line) {
    return new TcpProbe.Outcome() {
      @Override
      public void found(FoundManager manager, long millis) {
        handOver(() -> line.found(manager, millis));
      }

      @Override
      public void failed(Reason reason) {
        handOver(() -> line.failed(reason));
      }
    };
  }

  private void handOver(Runnable result) {
    results.add(result);
    questions.wakeUp();
  }

  private void takeResults() {
    for (Runnable result = results.poll(); result != null; result = results.poll()) {
      result.run();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "netpoint-license-search");
    thread.setDaemon(true);
    return thread;
  }
}

package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.client.finder.Network;
import com.netpoint.license.client.search.SearchRules;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real datagrams within the loopback; the only networks that are known have nobody on them. */
@Timeout(60)
class NetworkSearchTest {
  @TempDir Path folder;

  private final ManagerConnection connection =
      new ManagerConnection(Duration.ofSeconds(2), Duration.ofSeconds(5), ServerTrust.system());
  private final Clock clock = new Clock();

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void whoeverAnswersIsGivenTheMomentHeDoes() throws Exception {
    try (Answering one = new Answering("127.0.0.2", 2001);
        DatagramSocket silent = silent();
        ManagerSearch.Run run = search(one.at() + "," + at(silent)).begin()) {
      assertThat(address(run.next())).isEqualTo("http://127.0.0.2:2001");
      assertThat(run.others()).isEmpty();
      assertThat(run.next()).isNull();
      assertThat(told(run)).containsExactly(at(silent) + " by UDP: no answer in time");
    }
  }

  @Test
  void aHostThatWasAskedAlreadyWaitsForTheOthers() throws Exception {
    try (Answering forger = new Answering("127.0.0.2", 2001, 2002, 2003);
        Answering other = new Answering("127.0.0.3", 2004);
        ManagerSearch.Run run = search(forger.at() + "," + other.at()).begin()) {
      await().until(() -> forger.answered && other.answered);
      List<String> order = new ArrayList<>();
      for (ManagerClient each = run.next(); each != null; each = run.next()) {
        order.add(address(each));
      }
      assertThat(order).contains("http://127.0.0.3:2004").hasSizeLessThanOrEqualTo(4);
      assertThat(order.indexOf("http://127.0.0.3:2004")).isLessThan(2);
    }
  }

  @Test
  void withoutRemoteAccessNobodyElsewhereIsAskedNorGiven() throws Exception {
    SearchRules rules = new SearchRules(false, "10.9.8.7,10.9.8.6:2000", true, false);
    try (ManagerSearch.Run run = search(rules).begin()) {
      drain(run);
      assertThat(told(run))
          .allSatisfy(line -> assertThat(line).startsWith("localhost by UDP: "))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void onNoNetworkThatIsSaid() {
    try (ManagerSearch.Run run = search(new SearchRules(true, "", true, false)).begin()) {
      assertThat(run.next()).isNull();
      assertThat(told(run)).containsExactly("broadcast: this machine is on no network");
    }
  }

  @Test
  void aSearchThatFailsIsNoFault() {
    NetworkSearch search =
        search(
            new SearchRules(true, "127.0.0.2", false, false),
            () -> {
              throw new IllegalStateException("no sockets");
            });
    try (ManagerSearch.Run run = search.begin()) {
      assertThat(run.next()).isNull();
      assertThat(told(run)).containsExactly("the search: it failed (no sockets)");
    }
  }

  @Test
  void anAbortWakesWhoWaitsAndNothingIsSearchedAfterIt() throws Exception {
    try (DatagramSocket silent = silent()) {
      NetworkSearch search = search(at(silent));
      List<ManagerClient> given = new ArrayList<>();
      ManagerSearch.Run run = search.begin();
      Thread waiting = new Thread(() -> drain(run).forEach(given::add));
      waiting.start();
      await().until(() -> waiting.getState() == Thread.State.WAITING);
      search.abort();
      waiting.join();
      assertThat(given).isEmpty();
      await().until(() -> threads() == 0);
      assertThat(search.begin().next()).isNull();
      assertThat(threads()).isZero();
    }
  }

  @Test
  void anInterruptionIsKeptAndEndsNothing() throws Exception {
    try (Answering one = new Answering("127.0.0.2", 2001);
        ManagerSearch.Run run = search(one.at()).begin()) {
      Thread.currentThread().interrupt();
      assertThat(address(run.next())).isEqualTo("http://127.0.0.2:2001");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void askingEndsAfterATimeHoweverManyThereAre() throws Exception {
    try (Answering one = new Answering("127.0.0.2", 2001);
        ManagerSearch.Run run = search(one.at()).begin()) {
      clock.advance(Duration.ofSeconds(10).plusNanos(1));
      assertThat(run.next()).isNull();
    }
  }

  @Test
  void whatIsRememberedIsThereInTheNextProcess() {
    NetworkSearch search = search("127.0.0.2");
    assertThat(search.last()).isNull();
    search.remember(new ManagerClient(ManagerAddress.parse("127.0.0.2:2001"), connection));
    assertThat(address(search.last())).isEqualTo("http://127.0.0.2:2001");
    assertThat(address(search("127.0.0.2").last())).isEqualTo("http://127.0.0.2:2001");
    assertThat(search("127.0.0.3").last()).isNull();
    search.abort();
    assertThat(search.last()).isNull();
  }

  @Test
  void whatMayNotBeAskedIsNotRemembered() {
    SearchRules rules = new SearchRules(false, "", true, false);
    search(rules).remember(new ManagerClient(ManagerAddress.parse("10.9.8.7"), connection));
    assertThat(search(rules).last()).isNull();
  }

  @Test
  void whereNothingIsToBeSearchedThereIsNoSearch() {
    assertThat(
            NetworkSearch.by(
                new SearchRules(true, "", false, false),
                "netpoint",
                ServerTrust.system(),
                address -> new ManagerClient(address, connection),
                clock::now))
        .isSameAs(ManagerSearch.NONE);
  }

  private NetworkSearch search(String hosts) {
    return search(new SearchRules(true, hosts, false, false));
  }

  private NetworkSearch search(SearchRules rules) {
    return search(
        rules, () -> new ManagerFinder(new NoNetworks(), ServerTrust.system(), System::nanoTime));
  }

  private NetworkSearch search(SearchRules rules, Supplier<ManagerFinder> finder) {
    Function<ManagerAddress, ManagerClient> clients =
        address -> new ManagerClient(address, connection);
    return new NetworkSearch(
        rules,
        () -> new SearchRun(rules, finder, clients, clock::now),
        () -> memory(rules),
        clients);
  }

  private LastFound memory(SearchRules rules) {
    return new LastFound(folder.resolve("found"), rules.toString());
  }

  private static List<ManagerClient> drain(ManagerSearch.Run run) {
    List<ManagerClient> given = new ArrayList<>();
    for (ManagerClient each = run.next(); each != null; each = run.next()) {
      given.add(each);
    }
    return given;
  }

  private static List<String> told(ManagerSearch.Run run) {
    List<String> lines = new ArrayList<>();
    run.others().forEach(each -> lines.add(each.address() + ": " + each.outcome()));
    return lines;
  }

  private static String address(@Nullable ManagerClient client) {
    return Objects.requireNonNull(client, "nobody").address().toString();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("netpoint-license-find"))
        .count();
  }

  private static DatagramSocket silent() throws IOException {
    return new DatagramSocket(new InetSocketAddress("127.0.0.4", 0));
  }

  private static String at(DatagramSocket socket) {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /** Looks up literal addresses, and knows no network. */
  private static final class NoNetworks implements Network {
    @Override
    public List<InetAddress> broadcastAddresses() {
      return List.of();
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
      return List.of(InetAddress.getAllByName(host));
    }
  }

  /** Answers each question as several managers would, one on each of its ports. */
  private static final class Answering implements Closeable {
    private final DatagramSocket socket;
    private final int[] ports;
    private volatile boolean answered;

    Answering(String address, int... ports) throws IOException {
      this.socket = new DatagramSocket(new InetSocketAddress(address, 0));
      this.ports = ports;
      Thread thread = new Thread(this::answerAll, "answering");
      thread.setDaemon(true);
      thread.start();
    }

    String at() {
      return NetworkSearchTest.at(socket);
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
          String nonce = SearchDatagram.readQuestion(ByteBuffer.wrap(buffer)).nonce();
          for (int port : ports) {
            byte[] answer =
                SearchDatagram.answer(
                    SearchAnswer.to(nonce).name("m").version("1").port(port).store("s").build());
            socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
          }
          answered = true;
        }
      } catch (IOException e) {
        // Closed.
      }
    }
  }
}

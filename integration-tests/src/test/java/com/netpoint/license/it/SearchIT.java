package com.netpoint.license.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Impostor;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Signpost;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.json.JsonFields;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * NetPoint finds its license manager by itself. All datagrams stay within the loopback. A search
 * takes 2 s at most, whoever else keeps the machine busy: beside other tests it would find out how
 * busy it is.
 */
@Isolated
class SearchIT {
  private static final String ON_LINUX = "elsewhere the loopback has no broadcast address";

  private final Vendor vendor = new Vendor();
  @TempDir Path folder;

  @Test
  void withoutServersASearchParameterLeadsToASeatWhichIsKeptThereAndGivenBack() {
    try (Manager manager = Manager.at("127.0.0.2", vendor, 1);
        RealProcess app = searching(manager.address()).startAndAwaitMain()) {
      assertThat(manager.inUse()).isEqualTo(1);
      Instant first = manager.sessions().get(0).expiresAt();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> manager.sessions().get(0).expiresAt().isAfter(first.plusSeconds(5)));
      assertThat(app.endInput().exitCode()).isZero();
      assertThat(app.out()).isEqualTo("NetPoint is running.\nNetPoint ends.\n");
      assertThat(app.err()).isEmpty();
      assertThat(manager.inUse()).isZero();
    }
  }

  @Test
  void aggressiveSearchFindsByTcpWhatUdpDoesNotReach() throws IOException {
    try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0));
        Manager manager = Manager.at("127.0.0.2", silent.getLocalPort(), vendor, 1)) {
      assertThat(manager.process().err()).contains("searches are not answered, since UDP");
      try (RealProcess app = searching(manager.address()).start()) {
        assertThat(app.endInput().exitCode()).isEqualTo(69);
        assertThat(app.err())
            .contains(
                "No license manager was found", manager.address() + " by UDP: no answer in time");
      }
      App aggressive = searching(manager.address()).option("license.aggressive-search", "true");
      try (RealProcess app = aggressive.startAndAwaitMain()) {
        assertThat(app.endInput().exitCode()).isZero();
        assertThat(app.err()).isEmpty();
      }
    }
  }

  @Test
  void whereTheNamedServersDoNotAnswerOthersAreSearched() {
    try (Manager manager = Manager.at("127.0.0.2", vendor, 1);
        RealProcess app =
            searching(manager.address())
                .option("license.servers", "http://127.0.0.1:1")
                .startAndAwaitMain()) {
      assertThat(app.endInput().exitCode()).isZero();
      assertThat(app.err()).isEmpty();
    }
  }

  @Test
  void whatWasFoundLastIsAskedFirstTheNextTime() throws IOException {
    try (Manager manager = Manager.at("127.0.0.2", vendor, 1);
        Signpost signpost = Signpost.at("127.0.0.2", manager.port())) {
      App app = searching(signpost.address());
      startAndEnd(app);
      int questions = signpost.questions();
      assertThat(questions).isPositive();
      startAndEnd(app);
      assertThat(signpost.questions()).isEqualTo(questions);
      Path remembered = folder.resolve("netpoint-license/found-netpoint");
      assertThat(remembered).content().startsWith(manager.url() + "\n");

      Files.writeString(remembered, "garbage");
      startAndEnd(app);
      assertThat(signpost.questions()).isGreaterThan(questions);
      assertThat(remembered).content().startsWith(manager.url() + "\n");
    }
  }

  @Test
  void whereTheCacheCannotBeWrittenASeatIsFoundAllTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (Manager manager = Manager.at("127.0.0.2", vendor, 1)) {
      startAndEnd(searching(manager.address()).environment("XDG_CACHE_HOME", file.toString()));
    }
  }

  @Test
  void aForgedAnswerLeadsNowhereAndTheGenuineManagerIsStillFound() {
    CountDownLatch asked = new CountDownLatch(1);
    List<String> secrets = new ArrayList<>();
    try (Impostor impostor =
            new Impostor(
                (checkout, secret) -> {
                  secrets.add(secret);
                  asked.countDown();
                  return "{\"lease\":\"forged\"}";
                });
        Signpost forged = Signpost.at("127.0.0.1", port(impostor));
        Manager manager = Manager.at("127.0.0.2", vendor, 1);
        Signpost genuine = Signpost.at("127.0.0.2", manager.port(), () -> asked.getCount() == 0)) {
      App app = searching(forged.address() + "," + genuine.address());
      try (RealProcess running = app.startAndAwaitMain()) {
        assertThat(secrets).isNotEmpty();
        assertThat(manager.inUse()).isEqualTo(1);
        assertThat(running.endInput().exitCode()).isZero();
        assertThat(running.err()).isEmpty();
      }
      assertThat(folder.resolve("netpoint-license/found-netpoint"))
          .content()
          .startsWith(manager.url() + "\n");
    }
  }

  @Test
  void aGenuineManagerOfAnotherVendorLetsNobodyIn() {
    try (Manager other = Manager.at("127.0.0.2", new Vendor(), 1);
        RealProcess app = searching(other.address()).start()) {
      assertThat(app.endInput().exitCode()).isEqualTo(77);
      assertThat(app.err()).contains("not genuine", other.url());
      assertThat(app.out()).isEmpty();
    }
    assertThat(folder.resolve("netpoint-license")).doesNotExist();
  }

  @Test
  void oneThatIsFullDoesNotEndTheSearchAndTheLastWordNamesThemAll() {
    try (Manager first = Manager.at("127.0.0.2", vendor, 1);
        Manager second = Manager.at("127.0.0.3", vendor, 1)) {
      App app = searching(first.address() + "," + second.address() + ",127.0.0.4:1");
      try (RealProcess alice = app.user("alice").startAndAwaitMain();
          RealProcess bob = app.user("bob").startAndAwaitMain();
          RealProcess carol = app.user("carol").start()) {
        assertThat(first.inUse()).isEqualTo(1);
        assertThat(second.inUse()).isEqualTo(1);
        assertThat(carol.endInput().exitCode()).isEqualTo(75);
        assertThat(carol.err())
            .contains(
                "The only seat of NetPoint is in use.",
                first.url(),
                second.url(),
                "127.0.0.4:1 by UDP: connection refused");
        assertThat(alice.endInput().exitCode()).isZero();
        assertThat(bob.endInput().exitCode()).isZero();
      }
    }
  }

  @Test
  void withoutRemoteAccessOnlyThisMachinesManagerIsAsked() {
    try (Manager manager = Manager.at("127.0.0.2", vendor, 1)) {
      App app =
          searching(manager.address() + ",198.18.0.2")
              .option("license.servers", "http://198.18.0.2")
              .option("license.remote-access", "false");
      startAndEnd(app);
      manager.process().kill();
      try (RealProcess refused = app.start()) {
        assertThat(refused.endInput().exitCode()).isEqualTo(69);
        assertThat(refused.err())
            .contains("http://198.18.0.2:1947: not asked, since license.remote-access is false")
            .contains(manager.address())
            .doesNotContain("198.18.0.2 by UDP");
      }
    }
  }

  @Test
  void whereTheNamedServerAnswersNothingOfTheSearchIsEvenLoaded() throws IOException {
    Path classes = folder.resolve("classes");
    try (Manager manager = Manager.withSeats(1);
        RealProcess app =
            App.netpoint(manager)
                .option("license.broadcast-search", "true")
                .flag("-Xlog:class+load:file=" + classes)
                .startAndAwaitMain()) {
      assertThat(app.endInput().exitCode()).isZero();
    }
    try (Stream<String> lines = Files.lines(classes)) {
      assertThat(lines.filter(line -> line.contains("client.finder"))).isEmpty();
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = ON_LINUX)
  void findTellsWhoAnswersAndBroadcastsAreAnsweredOnlyWhereThatIsConfigured() {
    try (Manager manager = Manager.at("127.0.0.2", vendor, 3, "--name", "süd")) {
      // A manager answers at once, and tells its seats from the first question on that follows a
      // look at its books.
      await()
          .atMost(60, SECONDS)
          .untilAsserted(
              () -> {
                RealProcess found = find(0, manager.address(), "127.0.0.4:1");
                assertThat(found.err()).isEmpty();
                assertThat(found.out())
                    .contains(
                        manager.address() + " by UDP: " + manager.url() + ", süd, version ",
                        ", netpoint 0 of 3 in use, ",
                        "127.0.0.4:1 by UDP: connection refused, ");
              });
      assertThat(JsonFields.parse(manager.get("/v1/health").body()).text("name")).isEqualTo("süd");
      RealProcess none = find(1, "127.255.255.255:" + manager.port());
      assertThat(none.out()).contains("no answer in time");
    }
    try (Manager manager = Manager.at("127.0.0.2", vendor, 3, "--answer-broadcasts")) {
      String json = find(0, "--json", "127.255.255.255:" + manager.port()).out();
      assertThat(JsonFields.parse(json).objects("findings"))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.text("address")).isEqualTo(manager.url());
                assertThat(finding.text("store")).isEqualTo(manager.store());
              });
    }
  }

  @Test
  void aPortThatIsTakenForUdpIsAWarningAndTheManagerServes() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket()) {
      free.bind(new InetSocketAddress("127.0.0.5", 0));
      port = free.getLocalPort();
    }
    try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress("127.0.0.5", port));
        Manager manager = Manager.at("127.0.0.5", port, vendor, 1)) {
      assertThat(taken.isBound()).isTrue();
      assertThat(manager.netpoint().seats()).isEqualTo(1);
      assertThat(manager.process().err()).contains("searches are not answered, since UDP");
      assertThat(manager.process().terminate().exitCode()).isEqualTo(128 + 15);
    }
  }

  private App searching(String hosts) {
    return App.netpoint(vendor)
        .without("license.servers")
        .option("license.search", hosts)
        .environment("XDG_CACHE_HOME", folder.toString());
  }

  private static void startAndEnd(App app) {
    try (RealProcess running = app.startAndAwaitMain()) {
      assertThat(running.endInput().exitCode()).isZero();
      assertThat(running.err()).isEmpty();
    }
  }

  private static RealProcess find(int exitCode, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Jdk.current().java().toString()));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-jar", Jars.manager().toString(), "find"));
    command.addAll(List.of(arguments));
    RealProcess process = RealProcess.start(command, Map.of("LC_ALL", "C.UTF-8"));
    assertThat(process.exitCode()).as(process.out() + process.err()).isEqualTo(exitCode);
    return process;
  }

  private static int port(Impostor impostor) {
    return Integer.parseInt(impostor.url().replaceAll(".*:", ""));
  }
}

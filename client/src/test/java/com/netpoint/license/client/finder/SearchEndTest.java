package com.netpoint.license.client.finder;

import static com.netpoint.license.client.finder.Findings.LONG;
import static com.netpoint.license.client.finder.Findings.SHORT;
import static com.netpoint.license.client.finder.Findings.finder;
import static com.netpoint.license.client.finder.Findings.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.netpoint.license.client.NoAnswer.Kind;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However a search ends, nothing of it stays. */
@Timeout(60)
class SearchEndTest {
  private final FakeNetwork network = new FakeNetwork();
  private final List<Finding> told = new ArrayList<>();

  @AfterEach
  void noThreadGoesOn() throws InterruptedException {
    network.slow.countDown();
    for (Thread thread : threads()) {
      assertThat(thread.isDaemon()).isTrue();
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void theTimeIsOverForAHostThatTakesACallAndSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
      finder(network, SHORT)
          .search(plan(silent.getLocalPort(), "127.0.0.2").aggressive(true), told::add);
    }
    assertThat(told)
        .extracting(finding -> finding.asked().transport() + " " + finding.whyNot())
        .containsExactlyInAnyOrder("UDP REFUSED", "TCP SILENT");
  }

  @Test
  void aNameThatIsStillLookedUpTellsNothingAfterTheEnd() throws Exception {
    network.host(FakeNetwork.SLOW, "127.0.0.2");
    finder(network, SHORT).search(plan(1947, FakeNetwork.SLOW).aggressive(true), told::add);
    assertThat(told).hasSize(2);
    noThreadGoesOn();
    assertThat(told).hasSize(2);
  }

  @Test
  void anInterruptEndsItAtOnceAndStays() {
    Thread.currentThread().interrupt();
    finder(network, LONG).search(plan(1947, FakeNetwork.SLOW), told::add);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void aListenerThatThrowsEndsIt() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                finder(network, LONG)
                    .search(
                        plan(1947, "nowhere.invalid", FakeNetwork.SLOW),
                        finding -> {
                          throw new IllegalStateException(finding.toString());
                        }))
        .withMessageStartingWith("nowhere.invalid by UDP: no such host, ");
  }

  @Test
  void noSocketStaysOpenOfHostsThatRefusedLongBefore() throws Exception {
    assumeTrue(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
        "elsewhere open files are not counted");
    try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
      List<String> hosts = new ArrayList<>(List.of("127.0.0.2"));
      IntStream.range(1, 64).mapToObj(i -> "127.0.1." + i).forEach(hosts::add);
      finder(network, LONG).search(plan(silent.getLocalPort(), "127.0.1.1"), finding -> true);
      long before = openFiles();
      finder(network, SHORT)
          .search(plan(silent.getLocalPort(), hosts.toArray(new String[0])), told::add);
      assertThat(openFiles() - before).isLessThan(32);
    }
    assertThat(told).filteredOn(finding -> finding.whyNot() == Kind.REFUSED).hasSize(63);
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("netpoint-license-search"))
        .toList();
  }
}

package com.netpoint.license.manager.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.client.finder.Network;
import com.netpoint.license.client.finder.SearchParameter;
import com.netpoint.license.client.finder.SearchPlan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The finder and the responder together, on the loopback alone. */
@Timeout(60)
class SearchTest {
  private static final String LOOPBACK = "127.255.255.255";

  @Test
  void aManagerIsFoundByItsAddress() throws Exception {
    InetSocketAddress address = Asker.freeAddress("127.0.0.2");
    try (Responder responder = start(address)) {
      assertThat(responder.listening()).isTrue();
      List<Finding> told = search(plan(address.getPort(), "127.0.0.2"));
      assertThat(addressesIn(told)).containsExactly("http:/" + address);
      assertThat(told.get(0).manager())
          .satisfies(
              manager -> {
                assertThat(manager.name()).isEqualTo("süd");
                assertThat(manager.pools()).singleElement().extracting("inUse").isEqualTo(3L);
              });
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the loopback has no broadcast address")
  void twoManagersOnOneMachineAreFoundByBroadcastEachOnce() throws Exception {
    InetSocketAddress first = Asker.freeAddress("127.0.0.2");
    InetSocketAddress second = new InetSocketAddress("127.0.0.3", first.getPort());
    try (Responder one = start(first);
        Responder other = start(second)) {
      assertThat(one.listening() && other.listening()).isTrue();
      List<Finding> told = search(plan(first.getPort()).broadcast(true));
      assertThat(addressesIn(told)).containsExactlyInAnyOrder("http:/" + first, "http:/" + second);
      assertThat(told).allSatisfy(each -> assertThat(each.asked().text()).isEqualTo(LOOPBACK));
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the loopback has no broadcast address")
  void aManagerThatAnswersNoBroadcastsIsStillFoundByItsAddress() throws Exception {
    InetSocketAddress address = Asker.freeAddress("127.0.0.2");
    DiscoveryOptions options =
        new DiscoveryOptions(address, true, () -> "m", "1", "s1", denied -> false, () -> false);
    try (Responder responder =
        Responder.start(
            options, () -> CompletableFuture.completedFuture(List.of()), System::nanoTime)) {
      assertThat(responder.listening()).isTrue();
      List<Finding> told = search(plan(address.getPort(), "127.0.0.2").broadcast(true));
      assertThat(told).hasSize(2);
      assertThat(told.get(0).asked().broadcast()).isFalse();
      assertThat(addressesIn(told.subList(0, 1))).containsExactly("https:/" + address);
      assertThat(told.get(1).reason()).isEqualTo("no answer in time");
      assertThat(told.get(1).millis()).isGreaterThanOrEqualTo(1800L);
    }
  }

  private static Responder start(InetSocketAddress address) {
    return Responder.start(
        Asker.options(address),
        () -> CompletableFuture.completedFuture(Asker.pools(3)),
        System::nanoTime);
  }

  private static SearchPlan plan(int port, String... hosts) {
    List<SearchParameter> parameters = new ArrayList<>();
    for (String host : hosts) {
      parameters.add(SearchParameter.parse(host, port));
    }
    return SearchPlan.of(parameters).port(port);
  }

  private static List<Finding> search(SearchPlan plan) {
    List<Finding> told = new ArrayList<>();
    new ManagerFinder(new Loopback(), ServerTrust.system(), System::nanoTime)
        .search(plan, told::add);
    return told;
  }

  private static List<String> addressesIn(List<Finding> told) {
    return told.stream()
        .map(each -> Objects.requireNonNull(each.manager(), each.toString()).address().toString())
        .toList();
  }

  /** The only network that a test may broadcast on. */
  private static final class Loopback implements Network {
    @Override
    public List<InetAddress> broadcastAddresses() {
      return List.of(new InetSocketAddress(LOOPBACK, 1).getAddress());
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
      return List.of(InetAddress.getAllByName(host));
    }
  }
}

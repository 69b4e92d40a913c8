package com.netpoint.license.client.finder;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Networks on the loopback alone, names that nobody else knows, and one that takes its time. */
final class FakeNetwork implements Network {
  static final String SLOW = "slow.invalid";

  final CountDownLatch slow = new CountDownLatch(1);
  private final List<InetAddress> broadcastAddresses = new ArrayList<>();
  private final Map<String, List<InetAddress>> hosts = new HashMap<>();

  FakeNetwork broadcast(String... addresses) {
    for (String address : addresses) {
      broadcastAddresses.add(ip(address));
    }
    return this;
  }

  FakeNetwork host(String name, String... addresses) {
    hosts.put(name, Arrays.stream(addresses).map(FakeNetwork::ip).toList());
    return this;
  }

  @Override
  public List<InetAddress> broadcastAddresses() {
    return broadcastAddresses;
  }

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    if (host.equals(SLOW)) {
      awaitSlow();
    }
    if (hosts.containsKey(host)) {
      return hosts.getOrDefault(host, List.of());
    }
    if (host.matches("[0-9.]+|.*:.*")) {
      return List.of(ip(host));
    }
    throw new UnknownHostException(host);
  }

  static InetAddress ip(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  /** Like the operating system's resolver: an interrupt does not end it. */
  private void awaitSlow() {
    boolean interrupted = false;
    while (slow.getCount() > 0) {
      try {
        slow.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

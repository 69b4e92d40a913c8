package com.netpoint.license.agent.lease;

import com.netpoint.license.client.TrustChain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process's monotonic clock, which a test moves. */
public final class Clock {
  /** Anywhere, as the JVM's own; below zero too. */
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);

  /** The times that managers have told, in the order of their answers. */
  public final List<Instant> managersTimes = new CopyOnWriteArrayList<>();

  /** Whether who asks the managers finds no time. */
  boolean isBroken;

  public long now() {
    return nanos.get();
  }

  public void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** What asks these managers in this order, by this clock. */
  public Managers managers(FakeManager... managers) {
    return managers(ManagerSearch.NONE, managers);
  }

  /** What asks these managers in this order, and where none answers those that a search finds. */
  public Managers managers(ManagerSearch search, FakeManager... managers) {
    return new Managers(
        Stream.of(managers).map(FakeManager::client).collect(Collectors.toList()),
        List.of(),
        search,
        new TrustChain(FakeStore.VENDOR.publicKey()),
        new SeatRequest("netpoint", "netpoint", "5.1"),
        () -> {
          if (isBroken) {
            throw new IllegalStateException("no time");
          }
          return now();
        },
        managersTimes::add);
  }

  static Managers nobody() {
    return new Managers(
        List.of(),
        new TrustChain(FakeStore.VENDOR.publicKey()),
        new SeatRequest("netpoint", "netpoint", "5.1"),
        () -> 0);
  }
}

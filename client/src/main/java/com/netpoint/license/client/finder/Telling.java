package com.netpoint.license.client.finder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells the listener what there is to tell, and nothing twice. */
final class Telling {
  /**
   * More managers than answer to one search parameter, or on all networks of any house: a forger's
   * thousands stop here, and keep no other answer from being told.
   */
  private static final int MAX_MANAGERS = 256;

  private final FindingListener listener;
  private final LongSupplier nanoTime;
  private final long begin;
  private final Map<String, Set<String>> told = new HashMap<>();
  private boolean enough;

  Telling(FindingListener listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  /** Tells of a manager, once for each search parameter, and once for all of the networks. */
  void manager(Asked asked, FoundManager manager, long millis) {
    String who = asked.broadcast() ? "" : asked.toString();
    Set<String> managers = told.computeIfAbsent(who, key -> new HashSet<>());
    if (managers.size() < MAX_MANAGERS && managers.add(manager.store() + ' ' + manager.address())) {
      tell(Finding.of(asked, millis, manager));
    }
  }

  void not(Asked asked, Reason reason) {
    tell(Finding.not(asked, millis(), reason.kind(), reason.words()));
  }

  /** Whether the listener wants no more, or the search was interrupted. */
  boolean enough() {
    return enough || Thread.currentThread().isInterrupted();
  }

  private void tell(Finding finding) {
    if (!enough()) {
      enough = !listener.hear(finding);
    }
  }

  private long millis() {
    return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - begin);
  }
}

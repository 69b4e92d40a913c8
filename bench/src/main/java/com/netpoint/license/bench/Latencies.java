package com.netpoint.license.bench;

import java.util.List;

/** How long each of many operations took, and all of them together. */
final class Latencies {
  private final long[] sorted;
  private final double perSecond;

  Latencies(List<Long> nanos, long totalNanos) {
    this.sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    this.perSecond = sorted.length / (totalNanos / 1e9);
  }

  double perSecond() {
    return perSecond;
  }

  /** Milliseconds that the given part of the operations took at most. */
  double millis(double part) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * part)] / 1e6;
  }
}

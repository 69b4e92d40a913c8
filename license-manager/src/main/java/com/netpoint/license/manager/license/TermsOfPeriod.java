package com.netpoint.license.manager.license;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What licenses say of their pools from one instant at which any of them begins or ends to the
 * next: in between it is always the same, and every request asks for it. Thread-safe.
 */
final class TermsOfPeriod {
  private final Instant from;
  private final Instant until;
  private final Map<PoolId, PoolTerms> terms = new ConcurrentHashMap<>();

  private TermsOfPeriod(Instant from, Instant until) {
    this.from = from;
    this.until = until;
  }

  /** The period round a moment, of which nothing is known yet. */
  static TermsOfPeriod at(Instant now, Stream<Instant> changes) {
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    for (Instant change : (Iterable<Instant>) changes::iterator) {
      if (change.isAfter(now)) {
        until = change.isBefore(until) ? change : until;
      } else {
        from = change.isAfter(from) ? change : from;
      }
    }
    return new TermsOfPeriod(from, until);
  }

  boolean contains(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  /** Nothing is kept of pools without terms: anybody may ask for pools of any name. */
  @Nullable PoolTerms of(PoolId pool, Function<PoolId, @Nullable PoolTerms> unknown) {
    PoolTerms known = terms.get(pool);
    if (known != null) {
      return known;
    }
    PoolTerms found = unknown.apply(pool);
    if (found != null) {
      terms.put(pool, found);
    }
    return found;
  }
}

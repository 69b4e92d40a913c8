package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the licenses say of seats that leave one pool for a machine, now and later: a seat that is
 * taken along must still be there when its time is over. Immutable.
 */
public final class DetachableSeats {
  private final PoolId pool;
  private final List<AppliedLicense> covering;
  private final Replacements replacements;

  DetachableSeats(PoolId pool, Stream<AppliedLicense> covering, Replacements replacements) {
    this.pool = pool;
    this.covering = covering.toList();
    this.replacements = replacements;
  }

  /** How many seats the pool has at a moment, detachable or not. */
  public long all(Instant at) {
    return sum(at, entitlement -> true);
  }

  /** How many of them the vendor lets leave. */
  public long detachable(Instant at) {
    return sum(at, Entitlement::detachable);
  }

  /** When another number of seats may begin to hold, strictly between two instants, in order. */
  public List<Instant> changes(Instant after, Instant before) {
    return covering.stream()
        .map(AppliedLicense::license)
        .flatMap(DetachableSeats::bounds)
        .filter(each -> each.isAfter(after) && each.isBefore(before))
        .distinct()
        .sorted()
        .toList();
  }

  /** The ids of the licenses that make seats at a moment and let none of them leave. */
  public List<String> withholding(Instant at) {
    return holding(at)
        .filter(each -> !entitlement(each).detachable())
        .map(each -> each.license().id())
        .toList();
  }

  /** A license that keeps its lost seats from being lent to others; absent when all let them. */
  public @Nullable License forbiddingWriteOff(Instant at) {
    return covering.stream()
        .filter(each -> !replacements.isReplaced(each.license().id(), at))
        .map(AppliedLicense::license)
        .filter(each -> !each.mayBeWrittenOff())
        .findFirst()
        .orElse(null);
  }

  /**
   * The documents of the licenses that make detachable seats at some time of a stay, those that
   * last longest at the front.
   */
  public List<String> documents(Instant from, Instant until) {
    return covering.stream()
        .filter(each -> entitlement(each).detachable())
        .filter(
            each ->
                holdsAt(each, from)
                    || changes(from, until).stream().anyMatch(change -> holdsAt(each, change)))
        .sorted(Comparator.comparing(DetachableSeats::end).reversed())
        .map(AppliedLicense::document)
        .toList();
  }

  private long sum(Instant at, Predicate<Entitlement> which) {
    return holding(at)
        .map(this::entitlement)
        .filter(which)
        .mapToLong(Entitlement::seats)
        .reduce(0, (one, other) -> one + other < 0 ? Long.MAX_VALUE : one + other);
  }

  private Stream<AppliedLicense> holding(Instant at) {
    return covering.stream().filter(each -> holdsAt(each, at));
  }

  private boolean holdsAt(AppliedLicense applied, Instant at) {
    License license = applied.license();
    return license.validAt(at) && !replacements.isReplaced(license.id(), at);
  }

  private Entitlement entitlement(AppliedLicense applied) {
    return Licenses.entitlement(applied, pool);
  }

  private static Instant end(AppliedLicense applied) {
    Instant until = applied.license().validUntil();
    return until == null ? Instant.MAX : until;
  }

  private static Stream<Instant> bounds(License license) {
    Instant until = license.validUntil();
    return until == null ? Stream.of(license.validFrom()) : Stream.of(license.validFrom(), until);
  }
}

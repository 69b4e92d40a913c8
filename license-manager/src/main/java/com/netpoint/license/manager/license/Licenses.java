package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All licenses on the books at one version of them. Immutable but for what it has found out. */
public final class Licenses {
  private static final Comparator<AppliedLicense> LONGEST_GRACE_FIRST =
      Comparator.comparing((AppliedLicense each) -> each.license().maxGrace()).reversed();

  private final List<AppliedLicense> applied;
  private final Replacements replacements;
  private volatile TermsOfPeriod period;

  public Licenses(List<AppliedLicense> applied) {
    this.applied = List.copyOf(applied);
    this.replacements = new Replacements(applied);
    this.period = TermsOfPeriod.at(Instant.MIN, changes());
  }

  /**
   * What is lent of a pool at a moment; absent when nothing is, for which {@link #whyNot} tells
   * why. No seats are lent to newcomers of a pool that a replacing license says nothing of, but who
   * has one keeps it until the end that was announced to him.
   */
  public @Nullable PoolTerms terms(PoolId pool, Instant now) {
    TermsOfPeriod current = period;
    if (!current.contains(now)) {
      current = TermsOfPeriod.at(now, changes());
      period = current;
    }
    return current.of(pool, each -> found(each, now));
  }

  private @Nullable PoolTerms found(PoolId pool, Instant now) {
    List<AppliedLicense> valid =
        inForce(now)
            .filter(each -> covers(each, pool) && each.license().validAt(now))
            .sorted(LONGEST_GRACE_FIRST)
            .toList();
    if (!valid.isEmpty()) {
      return terms(pool, seats(valid, pool), valid, now);
    }
    List<AppliedLicense> dropped =
        covering(pool)
            .filter(each -> isRenewable(each.license(), pool, now))
            .sorted(LONGEST_GRACE_FIRST)
            .toList();
    return dropped.isEmpty() ? null : terms(pool, 0, dropped, now);
  }

  /** Why nothing is lent to newcomers of a pool that has no terms, or none with a seat. */
  public Refusal whyNot(PoolId pool, Instant now) {
    boolean known = inForce(now).anyMatch(each -> namesProduct(each, pool.product()));
    if (!known) {
      return Refusal.of(
          RefusalCode.UNKNOWN_PRODUCT,
          "No license for " + pool.product() + " is applied to this license manager.");
    }
    List<License> covering =
        inForce(now).filter(each -> covers(each, pool)).map(AppliedLicense::license).toList();
    if (covering.isEmpty()) {
      return Refusal.of(
          RefusalCode.NOT_LICENSED,
          "The licenses for " + pool.product() + " do not cover " + pool.feature() + ".");
    }
    return Refusal.of(RefusalCode.LICENSE_EXPIRED, outOfTime(pool, covering, now));
  }

  /** What is said of seats of a pool that leave it for a machine. */
  public DetachableSeats detachable(PoolId pool) {
    return new DetachableSeats(pool, covering(pool), replacements);
  }

  /** The pools that any license in force names, valid now or not, in a fixed order. */
  public List<PoolId> pools(Instant now) {
    return pools(inForce(now)).sorted().toList();
  }

  /** The pools of which no license in force says anything any more, in a fixed order. */
  public List<PoolId> droppedPools(Instant now) {
    List<PoolId> kept = pools(now);
    return pools(applied.stream()).filter(each -> !kept.contains(each)).sorted().toList();
  }

  /** The counting rule of a pool that some license names, preferably one that is valid. */
  public Counting counting(PoolId pool, Instant now) {
    PoolTerms terms = terms(pool, now);
    if (terms != null) {
      return terms.counting();
    }
    return Stream.concat(inForce(now), applied.stream())
        .filter(each -> covers(each, pool))
        .findFirst()
        .map(each -> entitlement(each, pool).counting())
        .orElseThrow(() -> new IllegalArgumentException("no license names " + pool));
  }

  /** Every license on the books with its state at a moment, in the order they were applied. */
  public List<LicenseSummary> summaries(Instant now) {
    return applied.stream()
        .map(each -> new LicenseSummary(each.license(), each.appliedAt(), state(each, now)))
        .toList();
  }

  boolean isApplied(String licenseId) {
    return applied.stream().anyMatch(each -> each.license().id().equals(licenseId));
  }

  boolean isReplaced(String licenseId, Instant now) {
    return replacements.isReplaced(licenseId, now);
  }

  /** These and one more. */
  Licenses with(AppliedLicense license) {
    return new Licenses(Stream.concat(applied.stream(), Stream.of(license)).toList());
  }

  /**
   * An entitlement for the same feature as one of a license's, under another counting rule, that
   * makes seats at a time, now or later, when that one does.
   */
  Optional<Entitlement> countedOtherwise(License license, Entitlement one, Instant now) {
    return applied.stream()
        .map(AppliedLicense::license)
        .filter(other -> overlap(license, other, now))
        .flatMap(other -> other.entitlements().stream())
        .filter(each -> each.covers(one.product(), one.feature()))
        .filter(each -> each.counting() != one.counting())
        .findFirst();
  }

  private boolean overlap(License one, License other, Instant now) {
    Instant end = earlier(inForceUntil(one), inForceUntil(other));
    return end == null || later(now, later(one.validFrom(), other.validFrom())).isBefore(end);
  }

  private @Nullable Instant inForceUntil(License license) {
    return earlier(license.validUntil(), replacements.begin(license.id()));
  }

  private Stream<Instant> changes() {
    return applied.stream()
        .map(AppliedLicense::license)
        .flatMap(each -> Stream.of(each.validFrom(), orNever(each.validUntil())));
  }

  private static Instant orNever(@Nullable Instant until) {
    return until == null ? Instant.MAX : until;
  }

  private static Stream<PoolId> pools(Stream<AppliedLicense> licenses) {
    return licenses
        .flatMap(each -> each.license().entitlements().stream())
        .map(each -> new PoolId(each.product(), each.feature()))
        .distinct();
  }

  /** The licenses that no other one has replaced. */
  private Stream<AppliedLicense> inForce(Instant now) {
    return applied.stream().filter(each -> !isReplaced(each.license().id(), now));
  }

  /** Replaced or not. */
  private Stream<AppliedLicense> covering(PoolId pool) {
    return applied.stream().filter(each -> covers(each, pool));
  }

  private PoolTerms terms(PoolId pool, long seats, List<AppliedLicense> valid, Instant now) {
    return new PoolTerms(
        pool,
        seats,
        entitlement(valid.get(0), pool).counting(),
        endOf(pool, now),
        valid.stream().map(AppliedLicense::document).toList());
  }

  private static long seats(List<AppliedLicense> valid, PoolId pool) {
    long seats = 0;
    for (AppliedLicense each : valid) {
      long sum = seats + entitlement(each, pool).seats();
      seats = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return seats;
  }

  private static boolean covers(AppliedLicense applied, PoolId pool) {
    return applied.license().entitlementFor(pool.product(), pool.feature()) != null;
  }

  static Entitlement entitlement(AppliedLicense applied, PoolId pool) {
    Entitlement entitlement = applied.license().entitlementFor(pool.product(), pool.feature());
    if (entitlement == null) {
      throw new IllegalStateException(applied.license().id() + " does not cover " + pool);
    }
    return entitlement;
  }

  /** Follows licenses that begin before the one before them ends. */
  private @Nullable Instant endOf(PoolId pool, Instant now) {
    List<License> covering = covering(pool).map(AppliedLicense::license).toList();
    Instant end = now;
    boolean prolonged = true;
    while (prolonged) {
      prolonged = false;
      for (License license : covering) {
        Instant until = renewableUntil(license, pool);
        if (!license.validFrom().isAfter(end) && until == null) {
          return null;
        }
        if (!license.validFrom().isAfter(end) && until != null && until.isAfter(end)) {
          end = until;
          prolonged = true;
        }
      }
    }
    return end;
  }

  private boolean isRenewable(License license, PoolId pool, Instant now) {
    Instant until = renewableUntil(license, pool);
    return !now.isBefore(license.validFrom()) && (until == null || now.isBefore(until));
  }

  /**
   * Until when leases that rest on a license may be renewed: to its end, or to where another one
   * takes its place that says something of this pool. One that drops the pool cuts nobody short.
   */
  private @Nullable Instant renewableUntil(License license, PoolId pool) {
    return replacements.cameTooLate(license)
        ? license.validFrom()
        : earlier(license.validUntil(), replacements.successor(license.id(), pool));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean namesProduct(AppliedLicense applied, String product) {
    return applied.license().entitlements().stream()
        .anyMatch(each -> each.product().equals(product));
  }

  private static String outOfTime(PoolId pool, List<License> covering, Instant now) {
    for (License license : covering) {
      if (now.isBefore(license.validFrom())) {
        return "The license for " + pool + " begins at " + license.validFrom() + ".";
      }
    }
    Instant ended =
        covering.stream()
            .map(License::validUntil)
            .filter(until -> until != null)
            .max(Comparator.naturalOrder())
            .orElse(now);
    return "The license for " + pool + " ended at " + ended + ".";
  }

  private String state(AppliedLicense applied, Instant now) {
    License license = applied.license();
    if (isReplaced(license.id(), now)) {
      return "replaced";
    }
    if (now.isBefore(license.validFrom())) {
      return "not yet valid";
    }
    return license.validAt(now) ? "valid" : "expired";
  }
}

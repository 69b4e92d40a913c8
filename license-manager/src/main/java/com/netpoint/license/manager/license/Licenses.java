package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All licenses on the books at one version of them. Immutable. */
public final class Licenses {
  private final List<AppliedLicense> applied;
  private final Set<String> replaced;

  public Licenses(List<AppliedLicense> applied) {
    this.applied = List.copyOf(applied);
    this.replaced =
        applied.stream()
            .flatMap(each -> each.license().replaces().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What is lent of a pool at a moment; absent when nothing is, for which {@link #whyNot} tells
   * why.
   */
  public @Nullable PoolTerms terms(PoolId pool, Instant now) {
    List<AppliedLicense> valid =
        covering(pool)
            .filter(each -> each.license().validAt(now))
            .sorted(
                Comparator.comparing((AppliedLicense each) -> each.license().maxGrace()).reversed())
            .toList();
    if (valid.isEmpty()) {
      return null;
    }
    long seats = 0;
    for (AppliedLicense each : valid) {
      long sum = seats + entitlement(each, pool).seats();
      seats = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return new PoolTerms(
        pool,
        seats,
        entitlement(valid.get(0), pool).counting(),
        endOf(pool, now),
        valid.stream().map(AppliedLicense::document).toList());
  }

  /** Why nothing is lent of a pool that has no terms at this moment. */
  public Refusal whyNot(PoolId pool, Instant now) {
    boolean known = inForce().anyMatch(each -> namesProduct(each, pool.product()));
    if (!known) {
      return Refusal.of(
          RefusalCode.UNKNOWN_PRODUCT,
          "No license for " + pool.product() + " is applied to this license manager.");
    }
    List<License> covering = covering(pool).map(AppliedLicense::license).toList();
    if (covering.isEmpty()) {
      return Refusal.of(
          RefusalCode.NOT_LICENSED,
          "The licenses for " + pool.product() + " do not cover " + pool.feature() + ".");
    }
    return Refusal.of(RefusalCode.LICENSE_EXPIRED, outOfTime(pool, covering, now));
  }

  /** The pools that any license in force names, valid now or not, in a fixed order. */
  public List<PoolId> pools() {
    Set<PoolId> pools = new TreeSet<>();
    inForce()
        .flatMap(each -> each.license().entitlements().stream())
        .forEach(each -> pools.add(new PoolId(each.product(), each.feature())));
    return List.copyOf(pools);
  }

  /** The counting rule of a pool that some license in force names, valid now or not. */
  public Counting counting(PoolId pool) {
    return covering(pool)
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

  boolean isReplaced(String licenseId) {
    return replaced.contains(licenseId);
  }

  /** The licenses that no other one has replaced. */
  Stream<AppliedLicense> inForce() {
    return applied.stream().filter(each -> !isReplaced(each.license().id()));
  }

  private Stream<AppliedLicense> covering(PoolId pool) {
    return inForce()
        .filter(each -> each.license().entitlementFor(pool.product(), pool.feature()) != null);
  }

  private static Entitlement entitlement(AppliedLicense applied, PoolId pool) {
    Entitlement entitlement = applied.license().entitlementFor(pool.product(), pool.feature());
    if (entitlement == null) {
      throw new IllegalStateException(applied.license().id() + " does not cover " + pool);
    }
    return entitlement;
  }

  /** Follows licenses that begin before the one before them ends. */
  private @Nullable Instant endOf(PoolId pool, Instant now) {
    Instant end = now;
    boolean prolonged = true;
    while (prolonged) {
      prolonged = false;
      for (License license :
          (Iterable<License>) covering(pool).map(AppliedLicense::license)::iterator) {
        Instant until = license.validUntil();
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
    if (isReplaced(license.id())) {
      return "replaced";
    }
    if (now.isBefore(license.validFrom())) {
      return "not yet valid";
    }
    return license.validAt(now) ? "valid" : "expired";
  }
}

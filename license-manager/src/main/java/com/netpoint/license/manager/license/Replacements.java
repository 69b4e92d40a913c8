package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.License;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which licenses take the place of which others. Immutable. */
final class Replacements {
  private final Map<String, List<AppliedLicense>> byReplaced = new HashMap<>();

  Replacements(List<AppliedLicense> licenses) {
    for (AppliedLicense each : licenses) {
      for (String replaced : each.license().replaces()) {
        byReplaced.computeIfAbsent(replaced, id -> new ArrayList<>()).add(each);
      }
    }
  }

  /**
   * From when on a license makes no seats because another one, which has begun, does in its place;
   * absent when none does. It stays replaced, also when that one ends.
   */
  @Nullable Instant begin(String licenseId) {
    return replacing(licenseId).stream()
        .map(each -> each.license().validFrom())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  boolean isReplaced(String licenseId, Instant now) {
    Instant begin = begin(licenseId);
    return begin != null && !now.isBefore(begin);
  }

  /** Whether a license had no time to make seats before another one took its place. */
  boolean cameTooLate(License license) {
    return replacing(license.id()).stream()
        .anyMatch(
            each ->
                !license.validFrom().isBefore(each.license().validFrom())
                    && !license.validFrom().isBefore(each.appliedAt()));
  }

  /**
   * From when on a license that took the place of this one, or of one that had, says something of a
   * pool; absent when none does: then the pool was dropped.
   */
  @Nullable Instant successor(String licenseId, PoolId pool) {
    Map<String, Instant> reached = new HashMap<>(Map.of(licenseId, Instant.MIN));
    Deque<String> line = new ArrayDeque<>(List.of(licenseId));
    Instant first = null;
    while (!line.isEmpty()) {
      String id = line.pop();
      for (AppliedLicense each : replacing(id)) {
        License license = each.license();
        Instant since = later(reached.getOrDefault(id, Instant.MIN), license.validFrom());
        if (license.entitlementFor(pool.product(), pool.feature()) != null
            && (first == null || since.isBefore(first))) {
          first = since;
        }
        // Never later than before, or licenses that replace each other in a ring had no end.
        if (since.isBefore(reached.getOrDefault(license.id(), Instant.MAX))) {
          reached.put(license.id(), since);
          line.push(license.id());
        }
      }
    }
    return first;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private List<AppliedLicense> replacing(String licenseId) {
    return byReplaced.getOrDefault(licenseId, List.of());
  }
}

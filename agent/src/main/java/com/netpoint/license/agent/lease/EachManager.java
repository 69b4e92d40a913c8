package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Every license manager that can be asked for something else than a lease. */
public final class EachManager {
  private final List<ManagerClient> named;
  private final ManagerSearch search;

  /** Those that are named, in that order, and those that a search finds. */
  public EachManager(List<ManagerClient> named, ManagerSearch search) {
    this.named = new ArrayList<>(named);
    this.search = search;
  }

  /** Takes one after the other, until one of them settles it. None is asked twice. */
  public void ask(Predicate<ManagerClient> settles) {
    Set<ManagerAddress> asked = new HashSet<>();
    List<ManagerClient> known = new ArrayList<>(named);
    ManagerClient last = search.last();
    if (last != null) {
      known.add(last);
    }
    for (ManagerClient each : known) {
      if (asked.add(each.address()) && settles.test(each)) {
        return;
      }
    }
    try (ManagerSearch.Run run = search.begin()) {
      for (ManagerClient each = run.next(); each != null; each = run.next()) {
        if (asked.add(each.address()) && settles.test(each)) {
          return;
        }
      }
    }
  }
}

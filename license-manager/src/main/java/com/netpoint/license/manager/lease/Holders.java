package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SeatHolder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a counting rule takes for one holder. Stateless. */
final class Holders {
  private Holders() {}

  /**
   * Two requests with one key share a seat. The rule's word is part of it, so that no holder of one
   * rule can be taken for one of another.
   */
  static String key(CheckoutRequest request, Counting counting) {
    String who =
        switch (counting) {
          case USER -> request.user() + "@" + request.machineId();
          case STATION -> request.machineId();
          case PROCESS -> request.leaseId();
        };
    return counting.word() + " " + who;
  }

  /**
   * Makes new holders of the leases of a locked pool where its rule has changed. Expired leases are
   * counted like the others: whether they get their time again is not decided here.
   */
  static void countBy(Book book, PoolId pool, Counting counting) {
    if (book.counting(pool) == counting) {
      return;
    }
    List<LeaseEntry> leases =
        book.leases().stream()
            .filter(each -> each.pool().equals(pool))
            .sorted(Comparator.comparing(LeaseEntry::since))
            .toList();
    Set<Long> before = leases.stream().map(LeaseEntry::holder).collect(Collectors.toSet());
    Map<String, Long> after = new HashMap<>();
    for (LeaseEntry lease : leases) {
      long holder =
          after.computeIfAbsent(
              key(lease.request(), counting), key -> book.addHolder(pool, key, person(lease)));
      book.moveLease(lease.id(), holder);
    }
    before.forEach(holder -> book.removeHolder(pool, holder));
    book.recordCounting(pool, counting);
  }

  private static SeatHolder person(LeaseEntry lease) {
    return new SeatHolder(lease.request().user(), lease.request().host(), lease.since());
  }
}

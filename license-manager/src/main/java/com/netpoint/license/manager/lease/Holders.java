package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.SeatHolder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * A detachment shares the seat of its holder's leases, but where processes are counted: there it
   * has one of its own, under a key that no lease's id can make.
   */
  static String key(DetachRequest request, Counting counting) {
    String who =
        switch (counting) {
          case USER -> request.user() + "@" + request.machineId();
          case STATION -> request.machineId();
          case PROCESS -> "detached " + request.detachmentId();
        };
    return counting.word() + " " + who;
  }

  /**
   * Makes new holders of the leases and detachments of a locked pool where its rule has changed.
   * Expired leases are counted like the others: whether they get their time again is not decided
   * here. A detachment that was written off has no seat, and gets none.
   */
  static void countBy(Book book, PoolId pool, Counting counting) {
    if (book.counting(pool) == counting) {
      return;
    }
    List<Seated> all =
        Stream.concat(leases(book, pool, counting), detachments(book, pool, counting))
            .sorted(Comparator.comparing(each -> each.person().since()))
            .toList();
    Set<Long> before = all.stream().map(Seated::holder).collect(Collectors.toSet());
    Map<String, Long> after = new HashMap<>();
    for (Seated each : all) {
      each.move()
          .accept(
              after.computeIfAbsent(each.key(), key -> book.addHolder(pool, key, each.person())));
    }
    before.forEach(holder -> book.removeHolder(pool, holder));
    book.recordCounting(pool, counting);
  }

  private static Stream<Seated> leases(Book book, PoolId pool, Counting counting) {
    return book.leases().stream()
        .filter(each -> each.pool().equals(pool))
        .map(
            each ->
                new Seated(
                    each.holder(),
                    key(each.request(), counting),
                    new SeatHolder(each.request().user(), each.request().host(), each.since()),
                    holder -> book.moveLease(each.id(), holder)));
  }

  private static Stream<Seated> detachments(Book book, PoolId pool, Counting counting) {
    return book.detachments().stream()
        .filter(each -> each.pool().equals(pool) && each.holder().isPresent())
        .map(
            each ->
                new Seated(
                    each.holder().getAsLong(),
                    key(each.request(), counting),
                    each.person(),
                    holder -> book.moveDetachment(each.id(), holder)));
  }

  /** A lease or a detachment, the holder it has, and the key of the one it is to have. */
  private record Seated(long holder, String key, SeatHolder person, LongConsumer move) {}
}

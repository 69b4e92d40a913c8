package com.netpoint.license.manager.lease;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of detaching once more, in as few words as possible: each user has one machine, one
 * lease at a time and one detachment at a time. It knows no rows and no counter.
 */
final class DetachModel {
  private static final Duration LEASE_TIME = Duration.ofSeconds(60);
  private static final Duration LONGEST_PRESENCE = Duration.ofSeconds(6);
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(14);

  private final Counting counting;
  private final int seats;
  private final int detachable;
  private final Map<Integer, Instant> leases = new HashMap<>();
  private final Map<Integer, Away> away = new HashMap<>();
  private final Map<Integer, Integer> generations = new HashMap<>();
  private Moment now;
  private Instant lastBeat;

  DetachModel(Counting counting, Instant start, int seats, int detachable) {
    this.counting = counting;
    this.seats = seats;
    this.detachable = detachable;
    this.now = new Moment(start, start);
    this.lastBeat = start;
  }

  /** Ids that came back are dead, and so each has its successor. */
  String leaseId(int user) {
    return "lease-" + user + "-" + generations.getOrDefault(user, 0);
  }

  String detachmentId(int user) {
    return "detachment-" + user + "-" + generations.getOrDefault(-user, 0);
  }

  /** A manager that is there writes something. */
  void beat(Moment moment) {
    now = moment;
    if (now.ticks().isAfter(lastBeat.plus(LONGEST_PRESENCE))) {
      arrive(now);
    }
    if (!now.ticks().isBefore(lastBeat.plus(BEAT))) {
      lastBeat = now.ticks();
    }
  }

  void leave() {
    lastBeat = now.ticks();
  }

  void arrive(Moment moment) {
    now = moment;
    leases.replaceAll((user, end) -> end.isAfter(lastBeat) ? now.ticks().plus(LEASE_TIME) : end);
    lastBeat = now.ticks();
  }

  String checkout(int user) {
    if (!isAlive(user)) {
      reap();
      if (!holdersOnTheBooks().contains(holder(user)) && holdersOnTheBooks().size() >= seats) {
        return RefusalCode.NO_SEAT_FREE.name();
      }
    }
    leases.put(user, now.ticks().plus(LEASE_TIME));
    return "yes";
  }

  void checkin(int user) {
    leases.remove(user);
    generations.merge(user, 1, Integer::sum);
  }

  String detach(int user, Instant until) {
    Away known = away.get(user);
    if (known != null && !known.isOver(now)) {
      return known.writtenOff ? RefusalCode.DETACHMENT_LOST.name() : "yes";
    }
    reap();
    RefusalCode limit = limit(user, until);
    if (limit != null) {
      return limit.name();
    }
    Set<String> holders = holdersOnTheBooks();
    if (!holders.contains(traveller(user)) && holders.size() >= seats) {
      return RefusalCode.NO_SEAT_FREE.name();
    }
    Duration stay = Duration.between(now.calendar(), until);
    away.put(user, new Away(until, now.ticks().plus(stay).plus(MARGIN), false));
    return "yes";
  }

  String extend(int user, Instant until) {
    if (!away.containsKey(user)) {
      return RefusalCode.DETACHMENT_LOST.name();
    }
    reap();
    Away known = away.get(user);
    if (known == null || known.writtenOff) {
      return RefusalCode.DETACHMENT_LOST.name();
    }
    RefusalCode limit = until.isAfter(known.until) ? limit(user, until) : RefusalCode.DETACH_LIMIT;
    if (limit != null) {
      return limit.name();
    }
    Instant longer = known.freeAt.plus(Duration.between(known.until, until));
    Instant fromNow = now.ticks().plus(Duration.between(now.calendar(), until)).plus(MARGIN);
    away.put(user, new Away(until, longer.isAfter(fromNow) ? longer : fromNow, false));
    return "yes";
  }

  void giveBack(int user) {
    away.remove(user);
    generations.merge(-user, 1, Integer::sum);
  }

  /** Whether it may be; once done it may be again. */
  boolean writeOff(int user) {
    Away known = away.get(user);
    if (known == null) {
      return false;
    }
    away.put(user, new Away(known.until, known.freeAt, true));
    return true;
  }

  void reap() {
    leases.values().removeIf(end -> !end.isAfter(now.ticks()));
    away.values().removeIf(each -> each.isOver(now));
  }

  /** Those who have a seat, were they reaped or not. */
  Set<String> holdersOnTheBooks() {
    Set<String> holders = new HashSet<>();
    leases.keySet().forEach(user -> holders.add(holder(user)));
    away.forEach(
        (user, each) -> {
          if (!each.writtenOff) {
            holders.add(traveller(user));
          }
        });
    return holders;
  }

  List<String> detachmentsOnTheBooks() {
    return away.keySet().stream().map(this::detachmentId).sorted().toList();
  }

  long writtenOff() {
    return away.values().stream().filter(Away::writtenOff).count();
  }

  private @Nullable RefusalCode limit(int user, Instant until) {
    long others =
        away.entrySet().stream()
            .filter(each -> each.getKey() != user && !each.getValue().writtenOff)
            .count();
    boolean within =
        until.isAfter(now.calendar())
            && !until.isAfter(now.calendar().plus(LONGEST))
            && others < detachable;
    return within ? null : RefusalCode.DETACH_LIMIT;
  }

  private boolean isAlive(int user) {
    return leases.containsKey(user)
        && Objects.requireNonNull(leases.get(user)).isAfter(now.ticks());
  }

  private static String holder(int user) {
    return "user " + user;
  }

  private String traveller(int user) {
    return counting == Counting.PROCESS ? "away " + user : holder(user);
  }

  /** A seat that is away, or was given to others. */
  private record Away(Instant until, Instant freeAt, boolean writtenOff) {
    boolean isOver(Moment now) {
      return !now.ticks().isBefore(freeAt) && !now.calendar().isBefore(until.plus(MARGIN));
    }
  }
}

package com.netpoint.license.manager.lease;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of {@code domain.md} once more, in as few words as possible: whoever has an end in the
 * future has a seat. It knows no rows and no counter.
 */
final class SeatModel {
  static final Duration LEASE_TIME = Duration.ofSeconds(60);
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration LONGEST_PRESENCE = Duration.ofSeconds(6);

  private final Map<Window, Instant> ends = new HashMap<>();
  private final Map<Window, Boolean> owners = new HashMap<>();
  private final Map<Window, Instant> deadUntil = new HashMap<>();
  private Instant now;
  private Instant lastBeat;
  private Counting counting;
  private long seats;

  SeatModel(Counting counting, Instant start) {
    this.counting = counting;
    this.now = start;
    this.lastBeat = start;
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  void license(long number, Counting rule) {
    beat();
    seats = number;
    counting = rule;
  }

  /** A manager that is there writes something. */
  void beat() {
    if (now.isAfter(lastBeat.plus(LONGEST_PRESENCE))) {
      arrive(now);
    }
    if (!now.isBefore(lastBeat.plus(BEAT))) {
      lastBeat = now;
    }
  }

  /** A manager ends, and has the time to write down when. */
  void leave() {
    beat();
    lastBeat = now;
  }

  /** A manager comes back when it is that late. */
  void arrive(Instant moment) {
    now = moment;
    ends.replaceAll((window, end) -> end.isAfter(lastBeat) ? now.plus(LEASE_TIME) : end);
    lastBeat = now;
  }

  /** What a checkout must come to: a code, or {@code new} or {@code again}. */
  String checkout(Window window, boolean stranger) {
    beat();
    if (living().contains(window)) {
      return isOwner(window, stranger) ? prolonged(window) : RefusalCode.LEASE_CONFLICT.name();
    }
    if (deadUntil.getOrDefault(window, Instant.MIN).isAfter(now)) {
      return RefusalCode.LEASE_CONFLICT.name();
    }
    dropExpired();
    Set<String> holders = holders();
    if (!holders.contains(window.key(counting)) && holders.size() >= seats) {
      return RefusalCode.NO_SEAT_FREE.name();
    }
    owners.put(window, stranger);
    ends.put(window, now.plus(LEASE_TIME));
    return "new";
  }

  /** The reaper comes. */
  void reap() {
    beat();
    dropExpired();
  }

  String renew(Window window, boolean stranger) {
    beat();
    return living().contains(window) && isOwner(window, stranger)
        ? prolonged(window)
        : RefusalCode.LEASE_LOST.name();
  }

  /**
   * What is on the books, expired or not, only its owner can give back; an id that is not there is
   * anybody's to bury.
   */
  void checkin(Window window, boolean onTheBooks, boolean stranger) {
    beat();
    if (!onTheBooks || isOwner(window, stranger)) {
      ends.remove(window);
      deadUntil.put(window, now.plus(Duration.ofDays(1)));
    }
  }

  /** The ends of all leases that are alive. */
  Map<String, Instant> livingEnds() {
    return living().stream().collect(Collectors.toMap(Window::leaseId, ends::get));
  }

  Set<String> holders() {
    return living().stream().map(each -> each.key(counting)).collect(Collectors.toSet());
  }

  /**
   * What ended since the last heartbeat gets its time again after an absence, but not once it was
   * dropped.
   */
  private void dropExpired() {
    ends.values().removeIf(end -> !end.isAfter(now));
  }

  private Set<Window> living() {
    return ends.keySet().stream()
        .filter(each -> ends.getOrDefault(each, Instant.MIN).isAfter(now))
        .collect(Collectors.toSet());
  }

  /** The two secrets that may come with a window's id: its own, and a stranger's. */
  private boolean isOwner(Window window, boolean stranger) {
    return owners.getOrDefault(window, false) == stranger;
  }

  private String prolonged(Window window) {
    ends.put(window, now.plus(LEASE_TIME));
    return "again";
  }

  /** One of the windows that people may open, always under the same lease id. */
  record Window(int user, int machine, int process) {
    String leaseId() {
      return "lease-" + user + "-" + machine + "-" + process;
    }

    String key(Counting counting) {
      return switch (counting) {
        case USER -> "user " + user + " on " + machine;
        case STATION -> "machine " + machine;
        case PROCESS -> leaseId();
      };
    }
  }
}

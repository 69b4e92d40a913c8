package com.netpoint.license.manager.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often a password may be guessed. The first wrong tries cost nothing; each one after them
 * doubles the time until the next. A try counts as wrong until it proves right, so that many at a
 * time are no way round. Thread-safe.
 */
final class Throttle {
  static final int FREE = 5;
  static final Duration LONGEST = Duration.ofMinutes(5);

  /** As many are told apart; those that come later share one count. */
  static final int MOST = 10_000;

  /** Who has not tried for that long is new. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  private static final String ALL_OTHERS = "all others";

  private final int free;
  private final Duration longest;
  private final LongSupplier nanoTime;
  private final Map<String, Tries> tries = new HashMap<>();

  /**
   * One that nobody has tried yet.
   *
   * @param free how many wrong tries cost nothing
   * @param longest how long the longest time between two tries is
   */
  Throttle(int free, Duration longest, LongSupplier nanoTime) {
    this.free = free;
    this.longest = longest;
    this.nanoTime = nanoTime;
  }

  /** How long somebody has to wait; zero when he may try now. */
  synchronized Duration wait(String who) {
    long now = nanoTime.getAsLong();
    Tries before = tries.get(keptAs(who, now));
    if (before == null || before.isForgotten(now) || before.wrong < free) {
      return Duration.ZERO;
    }
    // 2^20 s is longer than any longest.
    long seconds = 1L << Math.min(20, before.wrong - free);
    long pause = Math.min(longest.toNanos(), Duration.ofSeconds(seconds).toNanos());
    return Duration.ofNanos(Math.max(0, before.last + pause - now));
  }

  /** Somebody tries. */
  synchronized void count(String who) {
    long now = nanoTime.getAsLong();
    String kept = keptAs(who, now);
    Tries before = tries.get(kept);
    int wrong = before == null || before.isForgotten(now) ? 0 : before.wrong;
    tries.put(kept, new Tries(wrong + 1, now));
  }

  /** He was right: this try and his earlier ones count no more. */
  synchronized void forgive(String who) {
    tries.remove(keptAs(who, nanoTime.getAsLong()));
  }

  /** Somebody was right: this one try counts no more. */
  synchronized void takeBack(String who) {
    tries.computeIfPresent(
        keptAs(who, nanoTime.getAsLong()),
        (kept, before) -> before.wrong == 1 ? null : new Tries(before.wrong - 1, before.last));
  }

  private String keptAs(String who, long now) {
    if (tries.containsKey(who)) {
      return who;
    }
    if (tries.size() >= MOST) {
      tries.values().removeIf(each -> each.isForgotten(now));
    }
    return tries.size() < MOST ? who : ALL_OTHERS;
  }

  private record Tries(int wrong, long last) {
    boolean isForgotten(long now) {
      return now - last >= FORGOTTEN.toNanos();
    }
  }
}

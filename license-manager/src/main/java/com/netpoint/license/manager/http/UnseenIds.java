package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many ids that nobody had heard of were checked in from each network in this hour. Each of
 * them stays in the store for a day, and no secret is needed to invent one. Thread-safe.
 */
final class UnseenIds {
  private static final Logger LOG = LoggerFactory.getLogger(UnseenIds.class);

  /**
   * Whoever gives up while his checkout is on the way checks in an id that was never seen. A whole
   * company behind one address does not come near this.
   */
  static final int MOST_AN_HOUR = 10_000;

  /** As many networks are told apart; those that come later share one count. */
  static final int MOST_NETWORKS = 10_000;

  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final String ALL_OTHERS = "all others";

  private final int most;
  private final LongSupplier nanoTime;
  private final Map<String, Integer> counts = new HashMap<>();
  private long hourBegan;

  UnseenIds(int most, LongSupplier nanoTime) {
    this.most = most;
    this.nanoTime = nanoTime;
    this.hourBegan = nanoTime.getAsLong();
  }

  /** How long no more of them are taken from a network; zero when they are taken now. */
  synchronized Duration wait(String network) {
    startHour();
    boolean spent = counts.getOrDefault(keptAs(network), 0) >= most;
    return spent ? Duration.ofNanos(hourBegan + HOUR - nanoTime.getAsLong()) : Duration.ZERO;
  }

  /** What a network is told that has to wait. */
  Answer tooMany(Duration wait) {
    return Answer.problem(
            Problem.of(
                429,
                "TOO_MANY_CHECKINS",
                "Too many checkins of ids never seen",
                "No more than "
                    + most
                    + " ids that were never seen are taken from one network in an hour."))
        .with("Retry-After", Long.toString(wait.toSeconds() + 1));
  }

  synchronized void count(String network) {
    startHour();
    String kept = keptAs(network);
    if (counts.merge(kept, 1, Integer::sum) == most) {
      LOG.atWarn()
          .addKeyValue("network", kept)
          .log("no more checkins of ids never seen are taken in this hour");
    }
  }

  private String keptAs(String network) {
    return counts.containsKey(network) || counts.size() < MOST_NETWORKS ? network : ALL_OTHERS;
  }

  private void startHour() {
    long now = nanoTime.getAsLong();
    if (now - hourBegan >= HOUR) {
      hourBegan = now;
      counts.clear();
    }
  }
}

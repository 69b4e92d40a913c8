package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.protocol.Problem;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The managers that nobody named and a search found. Whoever hears a search can answer it, so each
 * of them gets a lease id and a secret of its own: what a stranger learns of them opens nothing.
 */
final class FoundManagers {
  /** How often a running application that lost its manager asks the whole network. */
  static final Duration BETWEEN_SEARCHES = Duration.ofMinutes(1);

  /** An ending process does not ask strangers for longer than it would wait for its own manager. */
  private static final Duration GIVING_BACK = Duration.ofSeconds(2);

  /** More than a house has managers; of a forger's many the rest is forgotten. */
  private static final int MOST_LOOSE = 16;

  private final ManagerSearch search;
  private final Asking asking;
  private final SeatRequest request;
  private final LongSupplier nanoTime;

  /** Those that are asked, that granted a seat, or that may have granted one. */
  private final Map<ManagerAddress, Found> known = new ConcurrentHashMap<>();

  /** When the last search ended; absent before the first. */
  private volatile @Nullable Long searchedAt;

  FoundManagers(ManagerSearch search, Asking asking, SeatRequest request, LongSupplier nanoTime) {
    this.search = search;
    this.asking = asking;
    this.request = request;
    this.nanoTime = nanoTime;
  }

  /**
   * Asks where a seat was granted last, and then whoever answers a search, until one grants a seat.
   * A refusal of one ends nothing, since another may have seats.
   *
   * @param asked who was asked already
   * @param believed whose refusals count; of others they are only told
   */
  @Nullable Seat checkout(Collection<ManagerClient> asked, Outcomes outcomes, Refusals believed) {
    Set<ManagerAddress> done = new HashSet<>();
    asked.forEach(manager -> done.add(manager.address()));
    ManagerClient last = search.last();
    Seat seat = last == null || !done.add(last.address()) ? null : ask(last, outcomes, believed);
    if (seat == null) {
      seat = bySearch(done, outcomes, believed);
    }
    forgetStrangers();
    return seat;
  }

  /** Whether a search now would come too soon after the last one, from somebody who waits alone. */
  boolean searchedLately() {
    Long last = searchedAt;
    return last != null && nanoTime.getAsLong() - last < BETWEEN_SEARCHES.toNanos();
  }

  /** Asks one that was found before. */
  @Nullable Seat ask(ManagerClient manager, Outcomes outcomes, Refusals believed) {
    Found found = known.computeIfAbsent(manager.address(), at -> new Found(manager, request));
    Answered answered = found.checkout(asking, outcomes);
    Problem refusal = answered.refusal;
    if (refusal != null && believed.count(manager)) {
      outcomes.refused(refusal);
    }
    return answered.seat;
  }

  /**
   * Gives back what one of them may have granted besides this seat; the next one is for another
   * time, since a stranger may take as long to answer as he is let.
   */
  void tidyOne(Seat seat) {
    for (Found found : known.values()) {
      if (found.loose) {
        boolean own = found.isAt(seat.manager());
        found.loose = false;
        if (!own) {
          found.giveBack();
          return;
        }
      }
    }
  }

  /** Gives back what any of them may have granted, for a bounded time. */
  void giveBackAll(@Nullable Seat besides) {
    long deadline = nanoTime.getAsLong() + GIVING_BACK.toNanos();
    for (Found found : known.values()) {
      boolean own = besides != null && found.isAt(besides.manager());
      if (found.loose && !own && nanoTime.getAsLong() - deadline < 0) {
        found.loose = false;
        found.giveBack();
      }
    }
  }

  void abortSearch() {
    search.abort();
  }

  private @Nullable Seat bySearch(Set<ManagerAddress> done, Outcomes outcomes, Refusals believed) {
    try (ManagerSearch.Run run = search.begin()) {
      for (ManagerClient each = run.next(); each != null; each = run.next()) {
        Seat seat = done.add(each.address()) ? ask(each, outcomes, believed) : null;
        if (seat != null) {
          search.remember(each);
          return seat;
        }
      }
      outcomes.tried(run.others());
      return null;
    } finally {
      searchedAt = nanoTime.getAsLong();
    }
  }

  /** A forger may have a new address for each search, and a process may run for weeks. */
  private void forgetStrangers() {
    ManagerClient last = search.last();
    known.values().removeIf(found -> !found.loose && !found.isAt(last));
    known.values().stream()
        .filter(found -> found.loose && !found.isAt(last))
        .skip(MOST_LOOSE)
        .collect(Collectors.toList())
        .forEach(found -> known.remove(found.manager.address()));
  }

  /** Whose refusals count. */
  interface Refusals {
    boolean count(ManagerClient manager);
  }

  /** A manager with the request that is sent to it alone. */
  private static final class Found {
    private final ManagerClient manager;
    private volatile SeatRequest request;

    /** Whether it may have granted a seat that nobody here knows of. */
    private volatile boolean loose;

    Found(ManagerClient manager, SeatRequest pattern) {
      this.manager = manager;
      this.request = pattern.anew();
    }

    Answered checkout(Asking asking, Outcomes outcomes) {
      Answered answered = once(asking, outcomes);
      if (answered.isConflict()) {
        request = request.anew();
        outcomes.forgetLast();
        return once(asking, outcomes);
      }
      return answered;
    }

    /** Loose while the answer is on its way, since a person may give up meanwhile. */
    private Answered once(Asking asking, Outcomes outcomes) {
      boolean before = loose;
      loose = true;
      Answered answered = asking.checkout(manager, request, outcomes);
      loose = answered.mayBeGranted() || (before && answered.isUnsent());
      return answered;
    }

    void giveBack() {
      boolean unused = Asking.giveBack(manager, request);
    }

    boolean isAt(@Nullable ManagerClient other) {
      return other != null && other.address().equals(manager.address());
    }
  }
}

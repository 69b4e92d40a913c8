package com.netpoint.license.client.detached;

import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.TrustedDetachment;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.DetachedLicense;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the seat that admits somebody without a connection. Not thread-safe. */
public final class DetachedSeats {
  /**
   * How far this machine's clock may be behind without being taken for one that was set back. A
   * manager gives the seat to nobody else until as long after its end.
   */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final DetachedFolder folder;
  private final DetachedChain chain;
  private final LatestTime latest;
  private final @Nullable Path locks;

  /**
   * The seats in a folder.
   *
   * @param latest the latest time that was seen here
   * @param locks where this user's processes keep each other out, absent where they cannot
   */
  public DetachedSeats(
      DetachedFolder folder, DetachedChain chain, LatestTime latest, @Nullable Path locks) {
    this.folder = folder;
    this.chain = chain;
    this.latest = latest;
    this.locks = locks;
  }

  /**
   * The seat that lasts longest of those that admit somebody now; absent, with the reasons, when
   * none does. The time is remembered where one does, and nowhere else: a clock that was set
   * forward beyond the end of a seat leaves no trace.
   */
  public Search find(Wanted wanted, Instant now) {
    List<String> reasons = new ArrayList<>();
    TrustedDetachment best = longest(wanted, now, reasons);
    return best == null ? Search.nothing(reasons) : admit(best, reasons, now);
  }

  /** The same without admitting anybody: nothing is remembered, and no process kept out. */
  public Search peek(Wanted wanted, Instant now) {
    List<String> reasons = new ArrayList<>();
    TrustedDetachment best = longest(wanted, now, reasons);
    return best == null ? Search.nothing(reasons) : Search.found(best, null);
  }

  /**
   * A seat that lasts longer than the one that somebody is running on, as after an extension;
   * absent when there is none. Where processes count it is that very seat with a later end, since
   * nobody keeps others out of another one.
   */
  public @Nullable TrustedDetachment later(Wanted wanted, TrustedDetachment held, Instant now) {
    TrustedDetachment longest = longest(wanted, now, new ArrayList<>());
    if (longest == null || !longest.detached().until().isAfter(held.detached().until())) {
      return null;
    }
    String id = longest.detached().holder().detachmentId();
    boolean same = id.equals(held.detached().holder().detachmentId());
    return same || longest.detached().counting() != Counting.PROCESS ? longest : null;
  }

  private @Nullable TrustedDetachment longest(Wanted wanted, Instant now, List<String> reasons) {
    TrustedDetachment best = null;
    for (DetachedFile file : folder.files()) {
      DetachAnswer answer = file.answer();
      if (answer == null) {
        reasons.add(file.file() + ": it is no detached license: " + file.fault() + ".");
        continue;
      }
      try {
        TrustedDetachment trusted = chain.verify(answer);
        if (isFor(trusted.detached(), wanted)) {
          String objection = objection(trusted.detached(), wanted, now);
          if (objection != null) {
            reasons.add(file.file() + ": " + objection);
          } else if (best == null || trusted.detached().until().isAfter(best.detached().until())) {
            best = trusted;
          }
        }
      } catch (UntrustedAnswerException e) {
        reasons.add(file.file() + ": " + e.getMessage() + ".");
      }
    }
    return best;
  }

  private Search admit(TrustedDetachment trusted, List<String> reasons, Instant now) {
    DetachedLicense detached = trusted.detached();
    ProcessLock lock = null;
    if (detached.counting() == Counting.PROCESS) {
      lock = ProcessLock.take(locks, detached.holder().detachmentId());
      if (lock == null) {
        reasons.add(
            "The seat that was taken along until "
                + detached.until()
                + " is in use by another "
                + detached.holder().product()
                + " on this machine.");
        return Search.nothing(reasons);
      }
    }
    latest.note(now);
    return Search.found(trusted, lock);
  }

  private static boolean isFor(DetachedLicense detached, Wanted wanted) {
    return detached.holder().product().equals(wanted.product())
        && detached.holder().feature().equals(wanted.feature());
  }

  private @Nullable String objection(DetachedLicense detached, Wanted wanted, Instant now) {
    DetachRequest holder = detached.holder();
    if (folder.isReturned(holder.detachmentId())) {
      return "the seat was returned, and may be another's now. Take one along anew.";
    }
    if (!holder.machineId().equals(wanted.machineId())) {
      return "it was made for another machine, "
          + holder.host()
          + ". Each machine takes a seat along for itself.";
    }
    if (detached.counting() != Counting.STATION && !holder.user().equals(wanted.user())) {
      return "the seat was taken along by " + holder.user() + ", not by " + wanted.user() + ".";
    }
    return objection(detached, now);
  }

  private @Nullable String objection(DetachedLicense detached, Instant now) {
    if (!now.isBefore(detached.until())) {
      return "the seat's time is over since "
          + detached.until()
          + ". Connect to the license manager, or have the seat taken along anew.";
    }
    Instant seen = latest.read();
    Instant earliest = seen.isAfter(detached.from()) ? seen : detached.from();
    if (now.plus(TOLERANCE).isBefore(earliest)) {
      return "this machine's clock shows "
          + now
          + ", and "
          + earliest
          + " was here before. Set the clock right, or connect to the license manager.";
    }
    return null;
  }

  /** What came of looking. */
  public static final class Search {
    private final @Nullable TrustedDetachment seat;
    private final @Nullable ProcessLock lock;
    private final List<String> reasons;

    private Search(
        @Nullable TrustedDetachment seat, @Nullable ProcessLock lock, List<String> reasons) {
      this.seat = seat;
      this.lock = lock;
      this.reasons = reasons;
    }

    static Search nothing(List<String> reasons) {
      return new Search(null, null, reasons);
    }

    static Search found(TrustedDetachment seat, @Nullable ProcessLock lock) {
      return new Search(seat, lock, new ArrayList<>());
    }

    /** The seat; absent when there is none for him. */
    public @Nullable TrustedDetachment seat() {
      return seat;
    }

    /** Why each of those that are there does not admit him, a sentence for each. */
    public List<String> reasons() {
      return reasons;
    }

    /** Lets another process of this user have the seat. */
    public void release() {
      if (lock != null) {
        lock.release();
      }
    }
  }
}

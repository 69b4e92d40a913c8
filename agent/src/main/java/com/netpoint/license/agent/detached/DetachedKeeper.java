package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.Seat;
import com.netpoint.license.agent.lease.SeatKeeper;
import com.netpoint.license.client.TrustedDetachment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a seat that this machine has taken along until its end. It reminds of the end a day before,
 * warns when it is near, and when it has come gets a seat in the network, or sees the application
 * to its end.
 */
public final class DetachedKeeper implements SeatKeeper {
  /** How long before the end the user is reminded, once a day. */
  static final Duration REMINDER = Duration.ofDays(1);

  /** How long before the end he is asked to save his work. */
  static final Duration WARNING = Duration.ofMinutes(15);

  /** How often the folder and the network are looked at when the end is near, or has come. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(15);

  /** How often the time is looked at: somebody may set it, or the machine may have slept. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final Duration WHILE_WARNED = Duration.ofSeconds(1);
  private static final String RETURNED = "The seat that this machine took along was returned.";
  private static final String NEAR =
      "The time of the seat that this machine took along is nearly over."
          + " Connect to the license manager, or have the seat extended.";
  private static final String OVER = "The time of the seat that this machine took along is over.";

  private final SeatsHere here;
  private final NetworkSeat network;
  private final LossRules rules;
  private final Reminding losing;
  private final Runnable release;
  private Stay stay;
  private long nextLook;
  private boolean returned;
  private boolean asked;
  private @Nullable Long warnedSince;
  private boolean ended;

  /** Keeps the seat once it is the network's; absent while it is this machine's. */
  private @Nullable SeatKeeper lent;

  /**
   * Keeps a seat that admitted this process.
   *
   * @param rules what becomes of the application when no other seat is to be had
   * @param release lets other processes have the seat
   * @param now this process's monotonic nanoseconds
   */
  DetachedKeeper(
      SeatsHere here,
      Stay stay,
      NetworkSeat network,
      LossRules rules,
      Reminding losing,
      Runnable release,
      long now) {
    this.here = here;
    this.stay = stay;
    this.network = network;
    this.rules = rules;
    this.losing = losing;
    this.release = release;
    this.nextLook = now;
  }

  @Override
  public long step(long now, Instant wallClock) {
    if (lent == null) {
      try {
        if (isDue(now, wallClock)) {
          look(now, wallClock);
        }
      } finally {
        if (lent == null) {
          judge(now, wallClock);
        }
      }
    }
    return lent == null ? untilNextStep(now, wallClock) : lent.step(now, wallClock);
  }

  @Override
  public @Nullable Seat seat() {
    return lent == null ? null : lent.seat();
  }

  /** Neither a warning nor an end comes before the folder and the network were looked at. */
  private boolean isDue(long now, Instant wallClock) {
    boolean warning = isNear(now, wallClock) && warnedSince == null;
    boolean ending = isOver(now, wallClock) && !asked;
    return warning || ending || now - nextLook >= 0;
  }

  private void look(long now, Instant wallClock) {
    nextLook = now + (isNear(now, wallClock) ? ASK_AGAIN : LOOK_AGAIN).toNanos();
    returned = here.isReturned(stay.seat());
    boolean reminding =
        stay.left(now, wallClock) <= REMINDER.toNanos() && here.reminder().isDue(wallClock);
    if (returned || reminding || isNear(now, wallClock)) {
      takeLater(wallClock);
    }
    if (isOver(now, wallClock)) {
      asked = true;
      askNetwork(now);
    } else {
      here.marks().note(stay.latest(now, wallClock));
      remind(now, wallClock);
    }
  }

  private void takeLater(Instant wallClock) {
    TrustedDetachment later = here.later(stay.seat(), wallClock);
    if (later != null) {
      stay = stay.with(later);
      returned = false;
      takeWarningBack();
    }
  }

  private void askNetwork(long now) {
    if (stay.isUsedUp(now)) {
      here.marks().noteEnd(stay.until());
    }
    SeatKeeper granted = network.ask(stay.store());
    if (granted != null) {
      losing.wellAgain();
      lent = granted;
      release.run();
    }
  }

  private void remind(long now, Instant wallClock) {
    boolean soon = stay.left(now, wallClock) <= REMINDER.toNanos() && !isNear(now, wallClock);
    if (soon && here.reminder().isDue(wallClock)) {
      here.reminder().done(wallClock);
      losing.remind(stay.until());
    }
  }

  /** Warns, ends, and takes back what came of a clock that is right again. */
  private void judge(long now, Instant wallClock) {
    if (!isNear(now, wallClock)) {
      if (warnedSince != null) {
        takeWarningBack();
      }
      return;
    }
    boolean over = isOver(now, wallClock);
    asked = asked && over;
    warnedSince = warnedSince == null ? Long.valueOf(now) : warnedSince;
    long left = timeToSave(warnedSince, now, wallClock);
    if (over && mayGoOn(now, wallClock)) {
      losing.warn(reason(), null);
    } else if (left > 0) {
      losing.warn(over ? reason() : NEAR, Duration.ofNanos(left));
    } else if (!ended && !losing.applicationAsks()) {
      ended = true;
      losing.end(reason(), network.isDenied());
    }
  }

  private void takeWarningBack() {
    losing.wellAgain();
    network.forget();
    warnedSince = null;
    asked = false;
  }

  /** What is left, and never less than a minute from the first warning on. */
  private long timeToSave(long warned, long now, Instant wallClock) {
    long least = warned + LeaseKeeper.LEAST_TIME_TO_SAVE.toNanos() - now;
    return returned ? least : Math.max(least, stay.left(now, wallClock));
  }

  /** Consent covers a manager that is not there, never a seat that was given back. */
  private boolean mayGoOn(long now, Instant wallClock) {
    return !returned && !network.isDenied() && stay.anyLicense(now, wallClock, rules::mayGoOn);
  }

  private String reason() {
    return (returned ? RETURNED : OVER) + " " + network.reason();
  }

  private boolean isOver(long now, Instant wallClock) {
    return returned || stay.left(now, wallClock) <= 0;
  }

  private boolean isNear(long now, Instant wallClock) {
    return returned || stay.left(now, wallClock) <= WARNING.toNanos();
  }

  private long untilNextStep(long now, Instant wallClock) {
    long toWarning = stay.left(now, wallClock) - WARNING.toNanos();
    long toChange = warnedSince == null ? toWarning : WHILE_WARNED.toNanos();
    return Math.max(1, Math.min(nextLook - now, toChange));
  }

  /** What happens to an application whose machine has to let go of its seat. */
  public interface Reminding extends LeaseKeeper.Losing {
    /** Tells the user, without keeping him from working, when the seat's time will be over. */
    void remind(Instant until);
  }
}

package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a seat for as long as the application runs, and sees an application that lost it to its
 * end.
 *
 * <p>Not a thread: {@link #step} does what is due and says how long to wait. For one thread.
 */
public final class LeaseKeeper implements SeatKeeper {
  /** What a user gets, from the first warning on, to save his work; less only in a short grace. */
  static final Duration TIME_TO_SAVE = Duration.ofMinutes(10);

  /**
   * What he gets however short the grace, when a manager says no or when his machine slept through
   * all of it: nobody is thrown out without a warning.
   */
  public static final Duration LEAST_TIME_TO_SAVE = Duration.ofMinutes(1);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(1);

  private final Managers managers;
  private final LossRules rules;
  private final Losing losing;
  private final DoubleSupplier random;

  private Seat seat;
  private long nextCall;
  private Duration retry = FIRST_RETRY;
  private @Nullable Long deniedSince;
  private String reason = "";
  private @Nullable Long warnedSince;
  private long endsNotBefore;
  private boolean ended;

  /**
   * Keeps a seat that was granted.
   *
   * @param random numbers in [0, 1), so that a thousand agents do not renew at the same instant
   */
  public LeaseKeeper(
      Managers managers, LossRules rules, Losing losing, DoubleSupplier random, Seat seat) {
    this.managers = managers;
    this.rules = rules;
    this.losing = losing;
    this.random = random;
    this.seat = seat;
    this.nextCall = renewalTime();
  }

  /** A lease has nothing to do with the time of day. */
  @Override
  public long step(long now, Instant wallClock) {
    return step(now);
  }

  /**
   * Does what is due. A fault in the call counts as no answer; it is judged before it is thrown,
   * and the next step goes on from there.
   *
   * @param now this process's monotonic nanoseconds
   * @return how long nothing will be due, in nanoseconds, more than 0
   */
  long step(long now) {
    try {
      if (now - nextCall >= 0) {
        call(now);
      }
    } finally {
      judge(now);
    }
    return Math.max(1, Math.min(nextCall, nextLook(now)) - now);
  }

  /** The seat as it was last confirmed. */
  @Override
  public Seat seat() {
    return seat;
  }

  private void call(long now) {
    reason = "The license agent met a fault.";
    scheduleRetry(now);
    Attempt attempt = ask(now);
    Seat confirmed = attempt.seat();
    Problem denial = attempt.refusalOf(seat.store());
    if (confirmed != null) {
      confirm(confirmed);
    } else if (denial != null) {
      deniedSince = deniedSince == null ? Long.valueOf(now) : deniedSince;
      reason = denial.detail();
    } else {
      reason = Silence.of(attempt);
    }
  }

  private Attempt ask(long now) {
    boolean ranOut = hasRunOut(now);
    Attempt attempt = ranOut ? managers.regain(seat, true) : managers.renew(seat);
    Problem refusal = attempt.refusal();
    return refusal != null && isCode(refusal, RefusalCode.LEASE_LOST)
        ? managers.regain(seat, ranOut)
        : attempt;
  }

  private void confirm(Seat confirmed) {
    seat = confirmed;
    managers.tidy(seat);
    deniedSince = null;
    reason = "";
    retry = FIRST_RETRY;
    nextCall = renewalTime();
  }

  private void scheduleRetry(long now) {
    nextCall = now + (long) (retry.toNanos() * (0.5 + random.getAsDouble() / 2));
    Duration doubled = retry.multipliedBy(2);
    retry = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }

  private long renewalTime() {
    double early = 0.8 + random.getAsDouble() / 5;
    return seat.confirmedAt() + (long) (seat.renewAfter().toNanos() * early);
  }

  /**
   * Warns when the end comes near, ends when it is there, takes the warning back when all is well.
   */
  private void judge(long now) {
    Long end = endsAt(now);
    boolean ending = end != null && (deniedSince != null || isNear(end, now));
    boolean goingOn = mayGoOn() && !reason.isEmpty() && isNear(lossEndsAt(now), now);
    if (!ending && !goingOn) {
      takeWarningBack();
      return;
    }
    if (warnedSince == null) {
      warnedSince = now;
      boolean late = end != null && end - now <= 0;
      endsNotBefore = late ? now + LEAST_TIME_TO_SAVE.toNanos() : now;
    }
    Duration left =
        ending && end != null ? Duration.ofNanos(Math.max(end, endsNotBefore) - now) : null;
    if (left == null || left.toNanos() > 0) {
      losing.warn(reasonOrLicenseEnd(), left);
    } else {
      end();
    }
  }

  private void takeWarningBack() {
    if (warnedSince != null) {
      losing.wellAgain();
      warnedSince = null;
    }
  }

  private void end() {
    if (!ended && !losing.applicationAsks()) {
      ended = true;
      losing.end(reasonOrLicenseEnd(), deniedSince != null);
    }
  }

  /** When the application has to end unless something changes; absent when nothing is in sight. */
  private @Nullable Long endsAt(long now) {
    if (deniedSince != null) {
      long from = warnedSince == null ? deniedSince : Math.min(warnedSince, deniedSince);
      return from + longer(LEAST_TIME_TO_SAVE, timeToSave()).toNanos();
    }
    Long licenseEnd = seat.licenseEndsAt();
    if (reason.isEmpty()) {
      return licenseEnd;
    }
    if (mayGoOn()) {
      return licenseEnd == null ? null : afterWarning(licenseEnd, now);
    }
    long lossEnd = lossEndsAt(now);
    return licenseEnd == null ? lossEnd : Math.min(lossEnd, afterWarning(licenseEnd, now));
  }

  /** When an application that nobody confirms has used up its grace. */
  private long lossEndsAt(long now) {
    long grace = rules.grace(seat.license()).toNanos();
    return afterWarning(Math.max(seat.confirmedAt() + grace, seat.runsOutAt()), now);
  }

  /**
   * An end, or later for whoever slept through all of it, as a laptop does, and has not been warned
   * yet. Whoever did not was warned before, and for him this is never later.
   */
  private long afterWarning(long end, long now) {
    long from = warnedSince == null ? now : warnedSince;
    return Math.max(end, from + timeToSave().toNanos() - seat.renewAfter().toNanos());
  }

  private Duration timeToSave() {
    return shorter(TIME_TO_SAVE, rules.grace(seat.license()));
  }

  /** Consent covers a manager that is not there, never one that says no. */
  private boolean mayGoOn() {
    return deniedSince == null && rules.mayGoOn(seat.license());
  }

  private static boolean isNear(long end, long now) {
    return now - (end - TIME_TO_SAVE.toNanos()) >= 0;
  }

  private boolean hasRunOut(long now) {
    return now - seat.runsOutAt() >= 0;
  }

  /** When to look at it again though no call is due: for the first warning, or while one stands. */
  private long nextLook(long now) {
    if (warnedSince != null || hasRunOut(now)) {
      return now + NEXT_LOOK.toNanos();
    }
    Long end = endsAt(now);
    return end == null ? nextCall : end - TIME_TO_SAVE.toNanos();
  }

  private String reasonOrLicenseEnd() {
    return reason.isEmpty() ? "The license ends." : reason;
  }

  private static boolean isCode(Problem refusal, RefusalCode code) {
    return refusal.code().equals(code.name());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** What happens to an application that is losing its seat, or has got it again. */
  public interface Losing {
    /**
     * Tells the user. Called again and again while it lasts.
     *
     * @param reason what is wrong, in a sentence
     * @param left the time to the end; absent when the application goes on all the same
     */
    void warn(String reason, @Nullable Duration left);

    /** What was warned of is over. */
    void wellAgain();

    /** Whether the application waits for a person's answer, and must not be ended now. */
    boolean applicationAsks();

    /**
     * Ends the application.
     *
     * @param denied whether a manager said no, rather than none saying anything
     */
    void end(String reason, boolean denied);
  }

  /** Nanoseconds as a wait that a thread can make, never 0. */
  public static long waitMillis(long nanos) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
  }
}

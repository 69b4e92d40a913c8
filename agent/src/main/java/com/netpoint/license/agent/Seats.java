package com.netpoint.license.agent;

import com.netpoint.license.agent.detached.DetachedKeeper;
import com.netpoint.license.agent.detached.Looked;
import com.netpoint.license.agent.detached.TakenAlong;
import com.netpoint.license.agent.detached.TakenSeat;
import com.netpoint.license.agent.lease.Attempt;
import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.Managers;
import com.netpoint.license.agent.lease.Seat;
import com.netpoint.license.agent.lease.SeatKeeper;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where this process's seat comes from: what the machine has taken along comes before the network,
 * and then nobody is asked.
 */
final class Seats {
  private final TakenAlong takenAlong;
  private final Managers managers;
  private final LossRules lossRules;
  private final String product;
  private final LongSupplier nanoTime;
  private final Clock clock;

  /**
   * Seats of this machine and of the network.
   *
   * @param product its name for people
   */
  Seats(
      TakenAlong takenAlong,
      Managers managers,
      LossRules lossRules,
      String product,
      LongSupplier nanoTime,
      Clock clock) {
    this.takenAlong = takenAlong;
    this.managers = managers;
    this.lossRules = lossRules;
    this.product = product;
    this.nanoTime = nanoTime;
    this.clock = clock;
  }

  /** Asks for one; blocks for as long as the license managers take. */
  Answer ask() {
    Looked looked = takenAlong.look(clock.instant());
    TakenSeat taken = looked.seat();
    if (taken != null) {
      return new Answer(taken, null, null);
    }
    Attempt attempt = managers.checkout();
    Seat lent = attempt.seat();
    return lent == null
        ? new Answer(null, null, Verdict.of(attempt, product, looked.reasons()))
        : new Answer(null, lent, null);
  }

  /** What keeps the seat that was granted; absent when none was. */
  @Nullable SeatKeeper keeper(Answer answer, DetachedKeeper.Reminding losing) {
    if (answer.taken != null) {
      return answer.taken.keeper(
          managers, lossRules, losing, Seats::random, nanoTime.getAsLong(), clock.instant());
    }
    return answer.lent == null
        ? null
        : new LeaseKeeper(managers, lossRules, losing, Seats::random, answer.lent);
  }

  /** Gives a seat of the network back, and whatever a lost answer may have granted. */
  void giveBack(@Nullable Seat seat) {
    managers.checkin(seat);
  }

  private static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }

  /** What came of asking: a seat, or what it means that there is none. */
  static final class Answer {
    private final @Nullable TakenSeat taken;
    private final @Nullable Seat lent;
    private final @Nullable Verdict verdict;

    private Answer(@Nullable TakenSeat taken, @Nullable Seat lent, @Nullable Verdict verdict) {
      this.taken = taken;
      this.lent = lent;
      this.verdict = verdict;
    }

    /** A seat that is to be given back; absent when no license manager granted one. */
    @Nullable Seat lent() {
      return lent;
    }

    /** What to say; absent when there is a seat. */
    @Nullable Verdict verdict() {
      return verdict;
    }
  }
}

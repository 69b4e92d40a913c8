package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.Attempt;
import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.Managers;
import com.netpoint.license.agent.lease.Seat;
import com.netpoint.license.agent.lease.SeatKeeper;
import com.netpoint.license.agent.lease.Silence;
import com.netpoint.license.protocol.Problem;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The seat in the network that takes the place of one whose time here is over. */
final class NetworkSeat {
  private final Managers managers;
  private final LossRules rules;
  private final LeaseKeeper.Losing losing;
  private final DoubleSupplier random;
  private String reason = "";
  private boolean denied;

  NetworkSeat(
      Managers managers, LossRules rules, LeaseKeeper.Losing losing, DoubleSupplier random) {
    this.managers = managers;
    this.rules = rules;
    this.losing = losing;
    this.random = random;
  }

  /**
   * Asks for it.
   *
   * @param store what the store says that the old seat left is a denial; others are only quoted
   * @return what keeps it; absent when no license manager grants it
   */
  @Nullable SeatKeeper ask(String store) {
    reason = "The license agent met a fault.";
    Attempt attempt = managers.checkout();
    Seat seat = attempt.seat();
    if (seat != null) {
      return new LeaseKeeper(managers, rules, losing, random, seat);
    }
    Problem denial = attempt.refusalOf(store);
    denied = denied || denial != null;
    reason = denial == null ? Silence.of(attempt) : denial.detail();
    return null;
  }

  /** Why there is none, in a sentence; empty before it was asked for. */
  String reason() {
    return reason;
  }

  /** Whether a manager said no, rather than none saying anything. */
  boolean isDenied() {
    return denied;
  }

  /** Nobody has said anything yet of the seat that is needed now. */
  void forget() {
    reason = "";
    denied = false;
  }
}

package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What came of asking one manager: a seat, a refusal, or nothing that can be used. */
final class Answered {
  final @Nullable Seat seat;
  final @Nullable Problem refusal;
  private final boolean unsent;

  private Answered(@Nullable Seat seat, @Nullable Problem refusal, boolean unsent) {
    this.seat = seat;
    this.refusal = refusal;
    this.unsent = unsent;
  }

  static Answered seat(Seat seat) {
    return new Answered(seat, null, false);
  }

  static Answered refusal(Problem refusal) {
    return new Answered(null, refusal, false);
  }

  /**
   * Nothing.
   *
   * @param unsent whether the request never left, so that it cannot have been granted
   */
  static Answered nothing(boolean unsent) {
    return new Answered(null, null, unsent);
  }

  /** Whether the manager may have granted a seat that nobody here knows of. */
  boolean mayBeGranted() {
    return seat == null && refusal == null && !unsent;
  }

  boolean isUnsent() {
    return unsent;
  }

  /** Whether the lease id was given back there, and is dead for a day. */
  boolean isConflict() {
    return refusal != null && refusal.code().equals(RefusalCode.LEASE_CONFLICT.name());
  }
}

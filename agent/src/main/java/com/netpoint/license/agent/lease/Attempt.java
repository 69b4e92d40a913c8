package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking all managers for a seat: a seat, a refusal, or what went wrong with each.
 * Facts only; what a person is told of them is another room's business.
 */
public final class Attempt {
  private final @Nullable Seat seat;
  private final @Nullable Problem refusal;
  private final List<Tried> tried;

  private Attempt(@Nullable Seat seat, @Nullable Problem refusal, List<Tried> tried) {
    this.seat = seat;
    this.refusal = refusal;
    this.tried = Collections.unmodifiableList(tried);
  }

  static Attempt granted(Seat seat, List<Tried> tried) {
    return new Attempt(seat, null, tried);
  }

  static Attempt refused(Problem refusal, List<Tried> tried) {
    return new Attempt(null, refusal, tried);
  }

  static Attempt unanswered(List<Tried> tried) {
    return new Attempt(null, null, tried);
  }

  /** The seat; absent when none was granted. */
  public @Nullable Seat seat() {
    return seat;
  }

  /** The refusal that leaves most hope, where at least one manager refused. */
  public @Nullable Problem refusal() {
    return refusal;
  }

  /** Every manager asked and what it said, in the order of asking. */
  public List<Tried> tried() {
    return tried;
  }

  /** Whether some manager answered yes and could not be believed. */
  public boolean distrusted() {
    return tried.stream().anyMatch(Tried::distrusted);
  }

  /** A manager that was asked. */
  public static final class Tried {
    private final String address;
    private final String outcome;
    private final boolean distrusted;

    Tried(String address, String outcome, boolean distrusted) {
      this.address = address;
      this.outcome = outcome;
      this.distrusted = distrusted;
    }

    public String address() {
      return address;
    }

    /** What came of it, in words that follow the address. */
    public String outcome() {
      return outcome;
    }

    boolean distrusted() {
      return distrusted;
    }
  }
}

package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import java.util.ArrayList;
import java.util.List;

/** What came of asking so far, manager after manager. Belongs to one attempt. */
final class Outcomes {
  private final List<Attempt.Tried> tried;
  private final List<Problem> refusals = new ArrayList<>();
  private boolean namedRefused;

  /**
   * Nobody was asked yet.
   *
   * @param notAsked who is not going to be, and why not
   */
  Outcomes(List<Attempt.Tried> notAsked) {
    this.tried = new ArrayList<>(notAsked);
  }

  void tried(Attempt.Tried each) {
    tried.add(each);
  }

  void tried(List<Attempt.Tried> more) {
    tried.addAll(more);
  }

  /** Counts a refusal among those that decide. */
  void refused(Problem refusal) {
    refusals.add(refusal);
  }

  /** Counts a refusal of a manager that is named, after which nobody else is searched. */
  void refusedByNamed(Problem refusal) {
    refused(refusal);
    namedRefused = true;
  }

  /** The last one that was tried is going to be asked again. */
  void forgetLast() {
    tried.remove(tried.size() - 1);
  }

  /** Whether a manager that is named was reached, and said no. */
  boolean namedRefused() {
    return namedRefused;
  }

  Attempt granted(Seat seat) {
    return Attempt.granted(seat, tried);
  }

  Attempt withoutSeat() {
    return Attempt.without(refusals, tried);
  }
}

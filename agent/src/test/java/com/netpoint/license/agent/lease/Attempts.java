package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import java.util.List;

/** What may come of asking, for tests of what is said about it. */
public final class Attempts {
  private Attempts() {}

  public static Attempt.Tried tried(String address, String outcome) {
    return new Attempt.Tried(address, outcome, false);
  }

  public static Attempt.Tried distrusted(String address, String outcome) {
    return new Attempt.Tried(address, outcome, true);
  }

  public static Attempt refused(Problem refusal, Attempt.Tried... tried) {
    return Attempt.without(List.of(refusal), List.of(tried));
  }

  public static Attempt unanswered(Attempt.Tried... tried) {
    return Attempt.without(List.of(), List.of(tried));
  }
}

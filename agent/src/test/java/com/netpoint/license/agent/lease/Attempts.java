package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import java.util.List;

/** What may come of asking, for tests of what is said about it. */
public final class Attempts {
  private Attempts() {}

  public static Attempt.Tried tried(String address, String outcome) {
    return Attempt.Tried.asked(address, outcome);
  }

  public static Attempt.Tried distrusted(String address, String outcome) {
    return Attempt.Tried.distrusted(address, outcome);
  }

  public static Attempt.Tried searched(String where, String outcome) {
    return Attempt.Tried.searched(where, outcome);
  }

  public static Attempt refused(Problem refusal, Attempt.Tried... tried) {
    return Attempt.without(List.of(refusal), List.of(tried));
  }

  public static Attempt unanswered(Attempt.Tried... tried) {
    return Attempt.without(List.of(), List.of(tried));
  }
}

package com.netpoint.license.agent.lease;

/** The sentence for managers of whom none answered. */
public final class Silence {
  private Silence() {}

  public static String of(Attempt attempt) {
    StringBuilder text = new StringBuilder("The license manager does not answer");
    for (Attempt.Tried each : attempt.tried()) {
      text.append(text.indexOf("(") < 0 ? " (" : "; ");
      text.append(each.address()).append(": ").append(each.outcome());
    }
    return text.append(attempt.tried().isEmpty() ? "." : ").").toString();
  }
}

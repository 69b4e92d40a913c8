package com.netpoint.license.agent;

/** The agent's one way of saying something itself: a line on standard error. */
final class Fault {
  private Fault() {}

  static void say(String sentence) {
    System.err.println(sentence);
  }

  /** Something that should not happen: said in a sentence, with the trace for whoever mends it. */
  static void report(String product, Throwable fault) {
    say("The license agent of " + product + " met a fault: " + fault);
    fault.printStackTrace();
  }
}

package com.netpoint.license.agent.detached;

/** What became of something that a person wanted, in a sentence for him. */
public final class Told {
  private final boolean done;
  private final String sentence;

  private Told(boolean done, String sentence) {
    this.done = done;
    this.sentence = sentence;
  }

  static Told done(String sentence) {
    return new Told(true, sentence);
  }

  public static Told refused(String sentence) {
    return new Told(false, sentence);
  }

  /** Whether it was done; otherwise nothing has changed. */
  public boolean isDone() {
    return done;
  }

  public String sentence() {
    return sentence;
  }
}

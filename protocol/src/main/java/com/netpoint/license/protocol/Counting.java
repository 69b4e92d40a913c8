package com.netpoint.license.protocol;

import java.util.Locale;

/** Whom an entitlement counts as one holder, and so as one seat. */
public enum Counting {
  /** One user on one machine, however many windows. */
  USER,
  /** One machine, whoever works on it. */
  STATION,
  /** Each JVM. */
  PROCESS;

  /** The lower-case word used on the wire, in licenses and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The counting rule that a word stands for.
   *
   * @throws IllegalArgumentException when no rule has that word; the message lists those there are
   */
  public static Counting ofWord(String word) {
    for (Counting counting : values()) {
      if (counting.word().equals(word)) {
        return counting;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no counting rule; there are user, station and process");
  }
}

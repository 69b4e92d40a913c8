package com.netpoint.license.manager.access;

import java.time.Duration;

/** What became of a password that somebody gave. */
public sealed interface PasswordCheck {

  /** It is the one. */
  record Right() implements PasswordCheck {}

  /** It is not. */
  record Wrong() implements PasswordCheck {}

  /**
   * It was not looked at: there were too many wrong ones.
   *
   * @param pause how long to wait before the next
   */
  record Later(Duration pause) implements PasswordCheck {

    /** Whole seconds, 1 at least, as a {@code Retry-After} has them. */
    public long seconds() {
      return Math.max(1, pause.plusMillis(999).toSeconds());
    }
  }
}

package com.netpoint.license.agent.notice;

import org.jspecify.annotations.Nullable;

/** The way in which a person is told something: a window, a terminal, or a line and no question. */
public interface Notifier {

  /**
   * Tells why the application does not start, and offers to try again for as long as the person
   * likes. Returns when that is settled.
   *
   * @return whether a later try was granted; false when the person gave up, or nobody can be asked
   */
  boolean refused(RefusedNotice notice, Retry retry);

  /**
   * Tells that the running application is about to lose its seat. Returns at once; the warning
   * stands, without keeping anybody from working, until it is closed.
   */
  StandingWarning warn(String product, String sentence);

  /** Whether the application waits for a person's answer in a dialog of its own right now. */
  boolean applicationAsks();

  /** Asks for a seat once more. May block for as long as a checkout takes. */
  interface Retry {
    /** Why it was refused again; absent when a seat was granted. */
    @Nullable RefusedNotice tryAgain();
  }

  /** A warning that a person can see. */
  interface StandingWarning {
    /** Replaces its sentence. */
    void say(String sentence);

    /** Takes it away, since what it warned of is over. */
    void close();
  }
}

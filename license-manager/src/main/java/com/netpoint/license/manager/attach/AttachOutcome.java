package com.netpoint.license.manager.attach;

import java.time.Instant;

/** What became of a seat to take along, to have for longer or to bring back. */
public sealed interface AttachOutcome {

  /**
   * It is done.
   *
   * @param id the detachment's
   * @param until when the seat is back by itself; when it was brought back, now
   */
  record Done(String id, Instant until) implements AttachOutcome {}

  /** It is not done, and nothing has changed here. */
  record Refused(String sentence) implements AttachOutcome {}
}

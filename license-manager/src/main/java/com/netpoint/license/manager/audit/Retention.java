package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the access log and the usage in a space that does not grow for ever. Stateless.
 *
 * <p>Stretches of time in which the usage changed are not its business: whoever begins one drops
 * the oldest.
 */
public final class Retention {
  /** As many entries as the access log keeps. */
  public static final long LOG_ENTRIES = 200_000;

  /** As many may be too many before they are taken, so that it is not done one by one. */
  static final int LOG_SLACK = 1_000;

  /** How long it is kept who had a seat from when to when; after that by days. */
  static final Duration EACH_USE = Duration.ofDays(8);

  /** As many uses as are kept one by one, however young they are. */
  static final long USES = 100_000;

  /** How long days are kept. */
  static final Duration DAYS = Duration.ofDays(2 * 366);

  /** As many rows as one step takes. */
  static final int STEP = 256;

  private final long logEntries;
  private final long uses;

  public Retention() {
    this(LOG_ENTRIES, USES);
  }

  Retention(long logEntries, long uses) {
    this.logEntries = logEntries;
    this.uses = uses;
  }

  /** Whether a step would find anything to do. */
  public boolean isDue(AuditBook book, Instant now) {
    return book.hasLogBeyond(logEntries + LOG_SLACK) || book.hasOldUses(now.minus(EACH_USE), uses);
  }

  /**
   * One bounded step.
   *
   * @return whether there may be more
   */
  public boolean step(AuditBook book, Instant now) {
    boolean more = book.trimLog(logEntries, LOG_SLACK) == LOG_SLACK;
    more |= book.addUp(now.minus(EACH_USE), uses, STEP) == STEP;
    more |= book.forgetDays(now.minus(DAYS), STEP) == STEP;
    return more;
  }
}

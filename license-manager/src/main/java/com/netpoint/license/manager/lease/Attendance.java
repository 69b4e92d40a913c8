package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Absence;
import java.time.Duration;
import java.time.Instant;

/**
 * Sees to it that nobody loses his seat because the managers were away. Stateless.
 *
 * <p>A manager writes a heartbeat every {@link #BEAT}, with what else it writes or alone. A gap
 * since the last one is a time in which no manager of the store ran: it was down, stopped, or
 * starved. The leases that were alive when it began get their full time again.
 */
public final class Attendance {
  /** How often a manager says that it is there. */
  public static final Duration BEAT = Duration.ofSeconds(2);

  /** The same while nobody has a lease: only so that a clock set back is noticed. */
  static final Duration IDLE_BEAT = Duration.ofMinutes(1);

  /**
   * The longest gap that still counts as presence. Renewals come at a third of the lease time,
   * which is at least 15 s: with a gap below two thirds of it a living holder is always in time.
   */
  static final Duration LONGEST_PRESENCE = Duration.ofSeconds(6);

  /**
   * To be called before anything else when a manager comes to a store that no other one serves.
   *
   * @return how many leases got their time again
   */
  public int arrive(Book book) {
    Instant last = book.lastHeartbeat();
    int renewed = last == null ? 0 : book.renewAllAliveAt(last);
    if (last != null) {
      noteAbsence(book, Duration.between(last, book.now().ticks()));
    }
    book.recordHeartbeat();
    return renewed;
  }

  private static void noteAbsence(Book book, Duration lasting) {
    if (lasting.compareTo(Absence.SHORTEST) >= 0) {
      Instant until = book.now().calendar();
      book.audit().add(new Absence(until.minus(lasting), until));
    }
  }

  /**
   * To be called at the start of each transaction that a running manager writes. A heartbeat that
   * is younger than {@link #BEAT} is left as it is, so that a transaction which changes nothing
   * else costs the disk nothing.
   *
   * @return how many leases got their time again, 0 unless there was a gap
   */
  public int beat(Book book) {
    Instant last = book.lastHeartbeat();
    Duration age = last == null ? BEAT : Duration.between(last, book.now().ticks());
    if (age.compareTo(LONGEST_PRESENCE) > 0) {
      return arrive(book);
    }
    if (age.compareTo(BEAT) >= 0) {
      book.recordHeartbeat();
    }
    return 0;
  }
}

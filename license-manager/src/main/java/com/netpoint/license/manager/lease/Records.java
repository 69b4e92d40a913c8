package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.AuditBook;
import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.SeatUse;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;

/**
 * Writes into the access log and the usage what becomes of leases, in the very transaction in which
 * it becomes so. Stateless.
 */
final class Records {
  private Records() {}

  /** What became of a checkout. One that is repeated is in the log, and counts for nothing. */
  static Outcome checkout(Book book, Checkout checkout, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      Refusal refusal = refused.refusal();
      log(book, checkout, refusal.code().name(), reason(refusal));
      count(book, checkout, refusal.code());
    } else if (outcome instanceof Outcome.Granted granted) {
      log(book, checkout, granted.repeated() ? LogEntry.REPEATED : LogEntry.GRANTED, "");
      count(book.audit(), granted);
    }
    return outcome;
  }

  /** What became of a renewal by the lease's owner: in the log where it was refused. */
  static Outcome renewal(Book book, LeaseEntry lease, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      log(book, lease, Call.RENEWAL, refused.refusal().code().name(), "");
    }
    return outcome;
  }

  /**
   * A lease has ended.
   *
   * @param by who ended it, empty when that goes without saying
   */
  static void end(Book book, LeaseEntry lease, Call call, String by) {
    log(book, lease, call, LogEntry.ENDED, by);
  }

  /** The last lease or detachment of a holder has ended, and his seat is free. */
  static void free(Book book, PoolId pool, SeatHolder holder) {
    book.audit().add(SeatUse.held(pool, holder, book.now().calendar()));
  }

  private static void count(AuditBook audit, Outcome.Granted granted) {
    PoolTerms terms = granted.terms();
    audit.noteSeats(terms.pool(), terms.seats());
    if (!granted.repeated()) {
      audit.countGrant(terms.pool());
    }
  }

  /** Of what no license names there is no pool, and a name that anybody may make up makes none. */
  private static void count(Book book, Checkout checkout, RefusalCode code) {
    if (code == RefusalCode.UNKNOWN_PRODUCT || code == RefusalCode.NOT_LICENSED) {
      return;
    }
    CheckoutRequest request = checkout.request();
    countRefusal(book, checkout.pool(), request.user(), request.host(), code);
  }

  /** Somebody was refused a seat of a pool that licenses name. */
  static void countRefusal(Book book, PoolId pool, String user, String host, RefusalCode code) {
    book.lock(pool);
    book.audit().countRefusal(pool);
    book.audit().add(SeatUse.refused(pool, user, host, code, book.now().calendar()));
  }

  /** Only a rule needs more words than its code has. */
  private static String reason(Refusal refusal) {
    return refusal.code() == RefusalCode.DENIED_BY_RULE ? refusal.detail() : "";
  }

  private static void log(Book book, Checkout checkout, String result, String detail) {
    log(book, checkout.address(), checkout.request(), Call.CHECKOUT, result, detail);
  }

  private static void log(Book book, LeaseEntry lease, Call call, String result, String detail) {
    log(book, lease.address(), lease.request(), call, result, detail);
  }

  private static void log(
      Book book, String client, CheckoutRequest request, Call call, String result, String detail) {
    if (book.settings().get(Catalog.WRITE_ACCESS_LOG)) {
      book.audit().log(LogEntry.of(book.now().calendar(), client, request, call, result, detail));
    }
  }
}

package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.RefusalCode;

/**
 * Writes into the access log what becomes of detachments, in the very transaction in which it
 * becomes so. The usage sees them as seats that are in use. Stateless.
 */
final class DetachRecords {
  private DetachRecords() {}

  /** What became of a request for a seat to take along. */
  static DetachOutcome detach(Book book, Detach detach, DetachOutcome outcome) {
    log(book, detach.client().address(), detach.request(), Call.DETACH, outcome, "");
    if (outcome instanceof DetachOutcome.Refused refused
        && refused.refusal().code() == RefusalCode.NO_SEAT_FREE) {
      Records.countRefusal(
          book,
          detach.pool(),
          detach.request().user(),
          detach.request().host(),
          RefusalCode.NO_SEAT_FREE);
    }
    return outcome;
  }

  /**
   * What became of a request for a later end.
   *
   * @param by who asked in the owner's place; empty when he did himself
   */
  static DetachOutcome extension(
      Book book, DetachmentEntry detachment, String by, DetachOutcome outcome) {
    log(book, detachment.address(), detachment.request(), Call.EXTEND, outcome, by);
    return outcome;
  }

  /**
   * A detachment has ended, or its seat was given to others.
   *
   * @param by who did it, empty when that goes without saying
   */
  static void end(Book book, DetachmentEntry detachment, Call call, String by) {
    log(book, detachment.address(), detachment.request(), call, LogEntry.ENDED, by);
  }

  private static void log(
      Book book,
      String client,
      DetachRequest request,
      Call call,
      DetachOutcome outcome,
      String by) {
    if (outcome instanceof DetachOutcome.Granted granted) {
      String result = granted.repeated() ? LogEntry.REPEATED : LogEntry.GRANTED;
      String until = "until " + granted.detachment().until();
      log(book, client, request, call, result, by.isEmpty() ? until : until + ", by " + by);
    } else if (outcome instanceof DetachOutcome.Refused refused) {
      Refusal refusal = refused.refusal();
      log(book, client, request, call, refusal.code().name(), reason(refusal));
    }
  }

  /** All others need no more words than their codes have. */
  private static String reason(Refusal refusal) {
    return switch (refusal.code()) {
      case DENIED_BY_RULE, DETACH_DISABLED, DETACH_LIMIT -> refusal.detail();
      default -> "";
    };
  }

  private static void log(
      Book book, String client, DetachRequest request, Call call, String result, String detail) {
    if (book.settings().get(Catalog.WRITE_ACCESS_LOG)) {
      book.audit().log(LogEntry.of(book.now().calendar(), client, request, call, result, detail));
    }
  }
}

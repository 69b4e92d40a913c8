package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes detached seats back before their end, with their machines or without. Stateless. */
final class DetachmentReturns {
  /** As long as any end that was asked for before: no request that is repeated later can live. */
  static final Duration DEAD_FOR = Duration.ofDays(3650);

  private final Reaper reaper;

  DetachmentReturns(Reaper reaper) {
    this.reaper = reaper;
  }

  Checkin giveBack(Book book, String detachmentId, SecretHash secret) {
    DetachmentEntry detachment = book.detachment(detachmentId);
    if (detachment == null) {
      return buryUnseen(book, detachmentId);
    }
    if (!detachment.secret().equals(secret)) {
      return Checkin.NOT_THE_OWNER;
    }
    book.lock(detachment.pool());
    DetachmentEntry left = book.detachment(detachmentId);
    if (left != null) {
      reaper.remove(book, left);
      DetachRecords.end(book, left, Call.RETURN, "");
    }
    bury(book, detachmentId, DEAD_FOR);
    return Checkin.TAKEN_BACK;
  }

  @Nullable Refusal writeOff(Book book, String detachmentId, String by) {
    DetachmentEntry known = book.detachment(detachmentId);
    if (known == null) {
      return DetachDesk.lostRefusal();
    }
    book.lock(known.pool());
    DetachmentEntry detachment = book.detachment(detachmentId);
    if (detachment == null) {
      return DetachDesk.lostRefusal();
    }
    if (detachment.holder().isEmpty()) {
      return null;
    }
    Instant now = book.now().calendar();
    License forbidding = book.licenses().detachable(known.pool()).forbiddingWriteOff(now);
    if (forbidding != null) {
      return Refusal.of(
          RefusalCode.DETACH_DISABLED,
          "License "
              + forbidding.id()
              + " does not let a detached seat be lent to others before its end, "
              + detachment.until()
              + ".");
    }
    book.changeDetachment(detachment.writtenOff(now));
    reaper.free(book, detachment.pool(), detachment.holder().getAsLong());
    DetachRecords.end(book, detachment, Call.WRITE_OFF, by);
    return null;
  }

  static boolean isDead(Book book, String detachmentId) {
    return book.isDead(deadKey(detachmentId));
  }

  /** Under a key that no lease's id can be, which anybody may bury. */
  static void bury(Book book, String detachmentId, Duration lasting) {
    book.bury(deadKey(detachmentId), book.now().ticks().plus(lasting));
  }

  private static Checkin buryUnseen(Book book, String detachmentId) {
    if (isDead(book, detachmentId)) {
      return Checkin.REPEATED;
    }
    bury(book, detachmentId, LeaseDesk.DEAD_FOR);
    return Checkin.UNSEEN;
  }

  private static String deadKey(String detachmentId) {
    return "detachment " + detachmentId;
  }
}

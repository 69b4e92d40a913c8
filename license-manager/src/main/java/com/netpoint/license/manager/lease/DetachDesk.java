package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets seats leave their pools for a machine, prolongs that and takes them back. Every method is
 * one entry in the book: it decides by the book's own moment and leaves durability to the store.
 * Stateless.
 */
public final class DetachDesk {
  private final Reaper reaper;
  private final DetachmentReturns returns;

  public DetachDesk(Reaper reaper) {
    this.reaper = reaper;
    this.returns = new DetachmentReturns(reaper);
  }

  /**
   * Lets a seat leave: the holder's own where he has one, or a free one.
   *
   * <p>A request that is repeated gets the same detachment again, with the end that it has,
   * whatever the rules and limits have come to say meanwhile.
   */
  public DetachOutcome detach(Book book, Detach detach) {
    return DetachRecords.detach(book, detach, decide(book, detach));
  }

  private DetachOutcome decide(Book book, Detach detach) {
    PoolId pool = detach.pool();
    PoolTerms terms = book.licenses().terms(pool, book.now().calendar());
    if (terms == null) {
      return refused(book.licenses().whyNot(pool, book.now().calendar()));
    }
    book.countBy(pool, terms.counting());
    DetachmentEntry known = book.detachment(detach.request().detachmentId());
    if (known != null && (!known.isOver(book.now()) || !known.pool().equals(pool))) {
      return repeat(book, known, detach);
    }
    if (DetachmentReturns.isDead(book, detach.request().detachmentId())) {
      return conflict("This detachment was returned already. Ask for a seat under a new id.");
    }
    Refusal denial = Denials.denial(book, detach.client(), person(detach.request()), pool);
    if (denial == null && terms.seats() == 0) {
      return refused(book.licenses().whyNot(pool, book.now().calendar()));
    }
    return denial == null ? grant(book, detach, terms) : refused(denial);
  }

  /**
   * Has a seat stay away for longer, as its owner wants it. It is asked of him what is asked of
   * somebody who takes one along.
   */
  public DetachOutcome extend(
      Book book, String detachmentId, SecretHash secret, Client client, Instant until) {
    DetachmentEntry detachment = book.detachment(detachmentId);
    if (detachment == null || !detachment.secret().equals(secret)) {
      return lost();
    }
    Refusal denial = Denials.denial(book, client, person(detachment.request()), detachment.pool());
    return DetachRecords.extension(
        book, detachment, "", denial == null ? prolong(book, detachment, until) : refused(denial));
  }

  /**
   * The same as an administrator wants it, whom no rule about users concerns.
   *
   * @param by who he is, for the access log
   */
  public DetachOutcome extendFor(Book book, String detachmentId, String by, Instant until) {
    DetachmentEntry detachment = book.detachment(detachmentId);
    return detachment == null
        ? lost()
        : DetachRecords.extension(book, detachment, by, prolong(book, detachment, until));
  }

  /**
   * Takes a seat back before its end. The id is dead from then on; one that was never seen is for a
   * day, since its request may still be on the way.
   */
  public Checkin giveBack(Book book, String detachmentId, SecretHash secret) {
    return returns.giveBack(book, detachmentId, secret);
  }

  /**
   * Gives the seat of a machine that was lost to others now, though that machine may use it until
   * its end: until then it stays on the list. Repeating it changes nothing.
   *
   * @param by who does it, for the access log
   * @return why it may not be; absent when it was done
   */
  public @Nullable Refusal writeOff(Book book, String detachmentId, String by) {
    return returns.writeOff(book, detachmentId, by);
  }

  /** Whether an id stands for a detachment, or did lately. */
  public static boolean isSeen(Book book, String detachmentId) {
    return book.detachment(detachmentId) != null || DetachmentReturns.isDead(book, detachmentId);
  }

  /**
   * What somebody is told who comes with an id that is not on the books, or with no right to it.
   */
  public static Refusal lostRefusal() {
    return Refusal.of(
        RefusalCode.DETACHMENT_LOST,
        "This detachment is not on the books here: it was returned, written off, is over, or was"
            + " never granted.");
  }

  private static DetachOutcome repeat(Book book, DetachmentEntry known, Detach detach) {
    boolean own =
        known.secret().equals(detach.secret())
            && known.pool().equals(detach.pool())
            && known.request().user().equals(detach.request().user())
            && known.request().machineId().equals(detach.request().machineId());
    if (!own) {
      return conflict("This detachment id is in use for another machine or user.");
    }
    return known.holder().isPresent() ? granted(book, known, true) : lost();
  }

  private DetachOutcome grant(Book book, Detach detach, PoolTerms terms) {
    PoolId pool = detach.pool();
    DetachRequest request = detach.request();
    reaper.reapPool(book, pool);
    String key = Holders.key(request, terms.counting());
    OptionalLong holder = book.holder(pool, key);
    Refusal objection = new DetachLimits(book, pool).objection(request.until(), holder);
    if (objection == null && holder.isEmpty()) {
      objection = FreeSeats.objection(book, terms, person(request));
    }
    if (objection != null) {
      return refused(objection);
    }
    Instant since = book.now().calendar();
    long row =
        holder.isPresent()
            ? holder.getAsLong()
            : book.addHolder(pool, key, new SeatHolder(request.user(), request.host(), since));
    DetachmentEntry detachment =
        new DetachmentEntry(
            request,
            detach.secret(),
            OptionalLong.of(row),
            detach.client().address(),
            terms.counting(),
            since,
            DetachmentEntry.freeAt(request.until(), book.now()),
            null);
    book.addDetachment(detachment);
    return granted(book, detachment, false);
  }

  private DetachOutcome prolong(Book book, DetachmentEntry known, Instant wanted) {
    Instant until = wanted.truncatedTo(ChronoUnit.SECONDS);
    book.lock(known.pool());
    reaper.reapPool(book, known.pool());
    DetachmentEntry detachment = book.detachment(known.id());
    if (detachment == null || detachment.holder().isEmpty()) {
      return lost();
    }
    if (!until.isAfter(detachment.until())) {
      return refused(
          Refusal.of(
              RefusalCode.DETACH_LIMIT,
              "The seat is away until " + detachment.until() + " already; choose a later end."));
    }
    Refusal objection = new DetachLimits(book, known.pool()).objection(until, detachment.holder());
    if (objection != null) {
      return refused(objection);
    }
    DetachmentEntry extended = detachment.extended(until, book.now());
    book.changeDetachment(extended);
    return granted(book, extended, false);
  }

  private static DetachOutcome granted(Book book, DetachmentEntry detachment, boolean repeated) {
    return new DetachOutcome.Granted(
        detachment,
        book.licenses()
            .detachable(detachment.pool())
            .documents(detachment.since(), detachment.until()),
        repeated);
  }

  private static Person person(DetachRequest request) {
    return Person.of(request.user(), request.host());
  }

  private static DetachOutcome conflict(String detail) {
    return refused(Refusal.of(RefusalCode.LEASE_CONFLICT, detail));
  }

  private static DetachOutcome lost() {
    return refused(lostRefusal());
  }

  private static DetachOutcome refused(Refusal refusal) {
    return new DetachOutcome.Refused(refusal);
  }
}

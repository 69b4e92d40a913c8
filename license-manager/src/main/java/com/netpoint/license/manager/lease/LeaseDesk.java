package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Grants leases, prolongs them and takes them back. Every method is one entry in the book: it
 * decides by the book's own moment and leaves durability to the store. Stateless.
 */
public final class LeaseDesk {
  /** How long an id that was given back cannot be used again. */
  static final Duration DEAD_FOR = Duration.ofDays(1);

  private final Reaper reaper;

  public LeaseDesk(Reaper reaper) {
    this.reaper = reaper;
  }

  /**
   * Grants a lease, and a seat where the holder has none yet.
   *
   * <p>A request that is repeated gets its lease again and as much time as a renewal, whatever the
   * rules have come to say meanwhile: they decide who comes in, and throw nobody out.
   */
  public Outcome checkout(Book book, Checkout checkout) {
    return Records.checkout(book, checkout, decide(book, checkout));
  }

  private Outcome decide(Book book, Checkout checkout) {
    PoolId pool = checkout.pool();
    PoolTerms terms = book.licenses().terms(pool, book.now().calendar());
    if (terms == null) {
      return refused(book.licenses().whyNot(pool, book.now().calendar()));
    }
    book.countBy(pool, terms.counting());
    LeaseEntry known = book.lease(checkout.request().leaseId());
    if (known != null && (known.aliveAt(book.now()) || !known.pool().equals(pool))) {
      return repeat(book, known, checkout, terms);
    }
    if (book.isDead(checkout.request().leaseId())) {
      return conflict("This lease was given back already.");
    }
    Refusal denial = Denials.denial(book, checkout.client(), person(checkout), pool);
    return denial == null ? grant(book, checkout, terms) : refused(denial);
  }

  /** Prolongs a lease that is alive and the caller's own. A lease never gets shorter by it. */
  public Outcome renew(Book book, String leaseId, SecretHash secret, String nonce) {
    LeaseEntry lease = book.lease(leaseId);
    if (lease == null || !lease.secret().equals(secret) || !lease.aliveAt(book.now())) {
      return lost();
    }
    PoolTerms terms = book.licenses().terms(lease.pool(), book.now().calendar());
    return Records.renewal(
        book,
        lease,
        terms == null
            ? refused(book.licenses().whyNot(lease.pool(), book.now().calendar()))
            : prolong(book, lease, lease.request().withNonce(nonce), terms));
  }

  /**
   * Takes a lease back, and the seat with it when it was the holder's last one. The id is dead from
   * then on, also when it was never seen here: its checkout may still be on the way.
   */
  public Checkin checkin(Book book, String leaseId, SecretHash secret) {
    LeaseEntry lease = book.lease(leaseId);
    if (lease != null && !lease.secret().equals(secret)) {
      return Checkin.NOT_THE_OWNER;
    }
    Checkin outcome = Checkin.TAKEN_BACK;
    if (lease != null) {
      drop(book, lease, Call.CHECKIN, "");
    } else {
      outcome = book.isDead(leaseId) ? Checkin.REPEATED : Checkin.UNSEEN;
    }
    book.bury(leaseId, book.now().ticks().plus(DEAD_FOR));
    return outcome;
  }

  /**
   * Ends a lease that is not one's own, as an administrator may. The id is dead from then on, as
   * after a checkin; its process may compete for a seat under another one.
   *
   * @param by who ends it, for the access log
   * @return whether it was alive
   */
  public boolean disconnect(Book book, String leaseId, String by) {
    LeaseEntry lease = book.lease(leaseId);
    if (lease == null || !lease.aliveAt(book.now())) {
      return false;
    }
    drop(book, lease, Call.DISCONNECT, by);
    book.bury(leaseId, book.now().ticks().plus(DEAD_FOR));
    return true;
  }

  /**
   * Whoever had the pool before may have dropped the lease: it is looked for again, once locked.
   */
  private void drop(Book book, LeaseEntry lease, Call call, String by) {
    book.lock(lease.pool());
    LeaseEntry left = book.lease(lease.id());
    if (left != null) {
      reaper.remove(book, left);
      Records.end(book, left, call, by);
    }
  }

  private Outcome repeat(Book book, LeaseEntry known, Checkout checkout, PoolTerms terms) {
    boolean own =
        known.secret().equals(checkout.secret())
            && known.pool().equals(checkout.pool())
            && sameHolder(known.request(), checkout.request());
    return own
        ? prolong(book, known, checkout.request(), terms)
        : conflict("This lease id is in use by another process.");
  }

  private Outcome grant(Book book, Checkout checkout, PoolTerms terms) {
    PoolId pool = checkout.pool();
    reaper.reapPool(book, pool);
    String key = Holders.key(checkout.request(), terms.counting());
    OptionalLong holder = book.holder(pool, key);
    if (holder.isEmpty()) {
      Refusal objection = FreeSeats.objection(book, terms, person(checkout));
      if (objection != null) {
        return refused(objection);
      }
    }
    Instant since = book.now().calendar();
    CheckoutRequest request = checkout.request();
    long row =
        holder.isPresent()
            ? holder.getAsLong()
            : book.addHolder(pool, key, new SeatHolder(request.user(), request.host(), since));
    Duration lasting = lasting(book, terms);
    Instant until = book.now().ticks().plus(lasting);
    book.addLease(
        new LeaseEntry(request, checkout.secret(), row, checkout.address(), since, lasting, until));
    return new Outcome.Granted(request, terms, since, lasting, false);
  }

  private static Outcome prolong(
      Book book, LeaseEntry lease, CheckoutRequest request, PoolTerms terms) {
    Duration left = Duration.between(book.now().ticks(), lease.expiresAt());
    Duration wanted = lasting(book, terms);
    Duration lasting = wanted.compareTo(left) > 0 ? wanted : left;
    boolean prolonged = book.prolong(lease.lasting(lasting, book.now().ticks().plus(lasting)));
    return prolonged
        ? new Outcome.Granted(request, terms, book.now().calendar(), lasting, true)
        : lost();
  }

  /** The lease time that is set, cut where the licenses end, but a second at least. */
  private static Duration lasting(Book book, PoolTerms terms) {
    Duration leaseTime = book.settings().get(Catalog.LEASE_TIME);
    Instant end = terms.endsAt();
    if (end == null) {
      return leaseTime;
    }
    long left = Duration.between(book.now().calendar(), end).toSeconds();
    return Duration.ofSeconds(Math.max(1, Math.min(left, leaseTime.toSeconds())));
  }

  private static Person person(Checkout checkout) {
    return Person.of(checkout.request().user(), checkout.request().host());
  }

  private static boolean sameHolder(CheckoutRequest one, CheckoutRequest other) {
    return one.user().equals(other.user())
        && one.machineId().equals(other.machineId())
        && one.processId() == other.processId();
  }

  private static Outcome conflict(String detail) {
    return refused(Refusal.of(RefusalCode.LEASE_CONFLICT, detail));
  }

  private static Outcome lost() {
    return refused(
        Refusal.of(
            RefusalCode.LEASE_LOST,
            "This lease is not alive here: it ran out, was given back, or was never granted."));
  }

  private static Outcome refused(Refusal refusal) {
    return new Outcome.Refused(refusal);
  }
}

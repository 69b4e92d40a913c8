package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.DetachableSeats;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.DetachTerms;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether seats of a pool may leave it, how long, and how many: for one who asks, in one
 * locked pool in which nothing expired is left.
 */
final class DetachLimits {
  private final Book book;
  private final PoolId pool;
  private final DetachableSeats seats;
  private final DetachTerms terms;
  private final Instant now;

  DetachLimits(Book book, PoolId pool) {
    this.book = book;
    this.pool = pool;
    this.seats = book.licenses().detachable(pool);
    this.terms = book.settings().detaching(pool.product());
    this.now = book.now().calendar();
  }

  /**
   * Why a seat may not be away until then; absent when it may.
   *
   * @param own the holder who asks, whose seat may be away already; absent when he has none
   */
  @Nullable Refusal objection(Instant until, OptionalLong own) {
    Refusal disabled = disabled();
    Refusal tooLong = disabled == null ? tooLong(until) : disabled;
    return tooLong == null ? tooMany(until, own) : tooLong;
  }

  /** How many seats may be away at a moment. */
  long most(Instant at) {
    return terms.enabled()
        ? Math.max(0, Math.min(seats.detachable(at), seats.all(at) - reserved(at)))
        : 0;
  }

  private @Nullable Refusal disabled() {
    if (seats.all(now) == 0) {
      return book.licenses().whyNot(pool, now);
    }
    if (seats.detachable(now) == 0) {
      return Refusal.of(
          RefusalCode.DETACH_DISABLED,
          "License "
              + String.join(", ", seats.withholding(now))
              + " does not let seats of "
              + pool
              + " be detached. Ask the vendor for one that does.");
    }
    if (terms.enabled()) {
      return null;
    }
    return Refusal.of(
        RefusalCode.DETACH_DISABLED,
        book.settings().get(Catalog.ENABLE_DETACHING)
            ? "Seats of "
                + pool
                + " cannot be detached: the Per-Product Settings of the license manager switch it"
                + " off for "
                + pool.product()
                + "."
            : "Seats of "
                + pool
                + " cannot be detached: Enable Detaching of Licenses is off at the license"
                + " manager.");
  }

  private @Nullable Refusal tooLong(Instant until) {
    if (!until.isAfter(now)) {
      return limit("The end, " + until + ", is over: it is " + now + " at the license manager.");
    }
    Instant latest = now.plus(terms.longest());
    if (until.isAfter(latest)) {
      return limit(
          "Max. Detach Duration for "
              + pool
              + " is "
              + Catalog.MAX_DETACH.format(terms.longest())
              + ": a seat may be away until "
              + latest
              + " at the latest, and not until "
              + until
              + ".");
    }
    return seats.changes(now, until).stream()
        .filter(each -> seats.detachable(each) == 0)
        .findFirst()
        .map(
            end ->
                limit(
                    "The licenses that let seats of "
                        + pool
                        + " be detached end at "
                        + end
                        + ", before "
                        + until
                        + "."))
        .orElse(null);
  }

  /**
   * At each moment of the stay those that are away have to be few enough, also once licenses end.
   */
  private @Nullable Refusal tooMany(Instant until, OptionalLong own) {
    long held = HeldBack.seats(book, pool);
    if (held > 0 && away(now, own) + held >= most(now)) {
      return limit(HeldBack.sentence(book, pool));
    }
    return Stream.concat(Stream.of(now), seats.changes(now, until).stream())
        .filter(each -> away(each, own) >= most(each))
        .findFirst()
        .map(each -> limit(tooMany(each, away(each, own))))
        .orElse(null);
  }

  private String tooMany(Instant at, long away) {
    long all = seats.all(at);
    long staying = reserved(at);
    String when = at.equals(now) ? "" : " from " + at + " on";
    String who = away + (away == 1 ? " seat of " : " seats of ") + pool;
    return all - staying < seats.detachable(at)
        ? who
            + (away == 1 ? " is" : " are")
            + " detached, and Reserved Seats keeps "
            + staying
            + " of the "
            + all
            + " in the pool"
            + when
            + "."
        : who
            + (away == 1 ? " is" : " are")
            + " detached, and the licenses let no more than "
            + seats.detachable(at)
            + " of the "
            + all
            + " be detached"
            + when
            + ".";
  }

  /** How many others' seats are away at a moment; at the present one all that did not come back. */
  private long away(Instant at, OptionalLong own) {
    return book.detachments().stream()
        .filter(each -> each.pool().equals(pool) && each.holder().isPresent())
        .filter(each -> !each.holder().equals(own))
        .filter(each -> at.equals(now) || each.until().isAfter(at))
        .mapToLong(each -> each.holder().getAsLong())
        .distinct()
        .count();
  }

  /** The larger of the number and the part; of a part of a seat the whole stays. */
  private long reserved(Instant at) {
    long all = seats.all(at);
    long percent = terms.reservedPercent();
    long part = all / 100 * percent + (all % 100 * percent + 99) / 100;
    return Math.max(terms.reservedSeats(), part);
  }

  private static Refusal limit(String sentence) {
    return Refusal.of(RefusalCode.DETACH_LIMIT, sentence);
  }
}

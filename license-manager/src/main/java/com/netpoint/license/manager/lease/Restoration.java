package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells books that were restored from an older copy what became of detachments since. Seats that
 * are away are taken again; no document that a laptop has can be called back. Stateless.
 */
public final class Restoration {
  private static final String BY = "to make room for a seat that was detached after the backup";

  private final Reaper reaper;

  public Restoration(Reaper reaper) {
    this.reaper = reaper;
  }

  /**
   * Carries out what the books have missed, of each detachment the last. What has come back makes
   * room first, so that nobody gives his seat for one that is not away any more.
   */
  public void replay(Book book, List<DetachmentChange> changes) {
    Map<String, DetachmentChange> latest = new LinkedHashMap<>();
    changes.forEach(each -> latest.put(each.id(), each));
    latest.values().stream()
        .sorted(Comparator.comparing(each -> each.detachment() != null))
        .forEach(each -> replay(book, each));
  }

  private void replay(Book book, DetachmentChange change) {
    DetachmentEntry wanted = change.detachment();
    DetachmentEntry known = book.detachment(change.id());
    if (known != null) {
      book.lock(known.pool());
      reaper.remove(book, known);
    }
    if (wanted == null) {
      DetachmentReturns.bury(book, change.id(), DetachmentReturns.DEAD_FOR);
    } else {
      put(book, wanted);
    }
  }

  /**
   * Lends as many seats less as may be away without the books knowing of it, until the last of them
   * must be back.
   *
   * @return until when
   */
  public Instant holdBack(Book book) {
    Instant now = book.now().calendar();
    Duration longest =
        book.licenses().pools(now).stream()
            .map(pool -> book.settings().detaching(pool.product()).longest())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Instant until = now.plus(longest).plus(DetachmentEntry.MARGIN);
    book.holdBack(until);
    return until;
  }

  private void put(Book book, DetachmentEntry wanted) {
    PoolId pool = wanted.pool();
    book.lock(pool);
    if (book.counting(pool) == null) {
      book.recordCounting(pool, wanted.counting());
    }
    book.addDetachment(
        wanted.writtenOffAt() == null
            ? wanted.heldBy(seat(book, wanted))
            : wanted.writtenOff(wanted.writtenOffAt()));
  }

  private long seat(Book book, DetachmentEntry wanted) {
    PoolId pool = wanted.pool();
    String key =
        Holders.key(
            wanted.request(), Objects.requireNonNull(book.counting(pool), "a pool with a rule"));
    OptionalLong holder = book.holder(pool, key);
    if (holder.isPresent()) {
      return holder.getAsLong();
    }
    makeRoom(book, pool);
    return book.addHolder(pool, key, wanted.person());
  }

  /**
   * The leases of an older copy are of doubtful worth, and those who still have them compete anew:
   * the one that would end first gives its seat.
   */
  private void makeRoom(Book book, PoolId pool) {
    PoolTerms terms = book.licenses().terms(pool, book.now().calendar());
    if (terms == null) {
      return;
    }
    Set<OptionalLong> away =
        book.detachments().stream().map(DetachmentEntry::holder).collect(Collectors.toSet());
    List<LeaseEntry> leases =
        book.leases().stream()
            .filter(each -> each.pool().equals(pool))
            .filter(each -> !away.contains(OptionalLong.of(each.holder())))
            .sorted(Comparator.comparing(LeaseEntry::expiresAt))
            .toList();
    for (LeaseEntry lease : leases) {
      if (book.inUse(pool) < terms.seats()) {
        return;
      }
      reaper.remove(book, lease);
      Records.end(book, lease, Call.EXPIRY, BY);
    }
  }
}

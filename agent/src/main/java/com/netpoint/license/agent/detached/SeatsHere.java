package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.CacheFolder;
import com.netpoint.license.agent.lease.SeatRequest;
import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.TrustedDetachment;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.client.detached.DetachedSeats;
import com.netpoint.license.client.detached.LatestTime;
import com.netpoint.license.client.detached.Wanted;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The folder with the seats that this machine has taken along, as one user looks into it. */
final class SeatsHere {
  private final DetachedFolder folder;
  private final DetachedSeats seats;
  private final Wanted wanted;
  private final Marks marks;
  private final Reminder reminder;

  SeatsHere(
      DetachedFolder folder, DetachedSeats seats, Wanted wanted, Marks marks, Reminder reminder) {
    this.folder = folder;
    this.seats = seats;
    this.wanted = wanted;
    this.marks = marks;
    this.reminder = reminder;
  }

  static SeatsHere open(Path path, ECPublicKey vendorKey, SeatRequest request, Clock clock) {
    DetachedFolder folder = new DetachedFolder(path);
    Path seen = CacheFolder.fileFor("latest", request.product());
    LatestTime latest = new LatestTime(seen);
    return new SeatsHere(
        folder,
        new DetachedSeats(
            folder,
            new DetachedChain(vendorKey),
            latest,
            seen == null ? null : seen.resolveSibling("locks")),
        new Wanted(request.product(), request.feature(), request.user(), request.machineId()),
        new Marks(latest),
        new Reminder(new LatestTime(CacheFolder.fileFor("reminded", request.product())), clock));
  }

  Looked look(Instant now) {
    DetachedSeats.Search search = seats.find(wanted, now);
    TrustedDetachment seat = search.seat();
    return seat == null
        ? Looked.nothing(search.reasons())
        : Looked.found(new TakenSeat(this, seat, search::release));
  }

  /** A seat for this user, without admitting him: nothing is noted, and nobody kept out. */
  DetachedSeats.Search peek(Instant now) {
    return seats.peek(wanted, now);
  }

  /** A seat for the same user that ends later than his; absent when there is none. */
  @Nullable TrustedDetachment later(TrustedDetachment held, Instant now) {
    return seats.later(wanted, held, now);
  }

  /** Whether a seat was given back, so that it may be another's. */
  boolean isReturned(TrustedDetachment held) {
    return folder.isReturned(held.detached().holder().detachmentId());
  }

  Marks marks() {
    return marks;
  }

  Reminder reminder() {
    return reminder;
  }
}

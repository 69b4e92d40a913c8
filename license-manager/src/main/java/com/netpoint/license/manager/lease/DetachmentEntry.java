package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A detachment on the books.
 *
 * @param request who took the seat along, and until when he may have it
 * @param secret what proves that a call is the owner's
 * @param holder the row of the holder whose seat it is; absent once it was written off
 * @param address where it was asked from
 * @param counting the rule by which it was counted when it was granted
 * @param since the date of its grant
 * @param freeAt from when on the seat is free by the lease clock: {@link #MARGIN} after the end,
 *     counted from the grant
 * @param writtenOffAt when an administrator gave the seat to others; absent when none did
 */
public record DetachmentEntry(
    DetachRequest request,
    SecretHash secret,
    OptionalLong holder,
    String address,
    Counting counting,
    Instant since,
    Instant freeAt,
    @Nullable Instant writtenOffAt) {
  /**
   * How long a seat stays taken after its machine was to let go of it. Their clocks are two, and a
   * manager that is late does no harm where one that is early does.
   */
  public static final Duration MARGIN = Duration.ofMinutes(5);

  public String id() {
    return request.detachmentId();
  }

  public PoolId pool() {
    return new PoolId(request.product(), request.feature());
  }

  /** When its machine lets go of it. */
  public Instant until() {
    return request.until();
  }

  /**
   * Whether its seat is free by both clocks. One that stepped forward frees nothing alone, and what
   * ended while no manager ran is over when the next one starts.
   */
  public boolean isOver(Moment now) {
    return !now.ticks().isBefore(freeAt) && !now.calendar().isBefore(until().plus(MARGIN));
  }

  SeatHolder person() {
    return new SeatHolder(request.user(), request.host(), since);
  }

  /** The same with a later end. What the lease clock owes it already it does not lose. */
  DetachmentEntry extended(Instant end, Moment now) {
    Instant longer = freeAt.plus(Duration.between(until(), end));
    Instant fromNow = freeAt(end, now);
    return new DetachmentEntry(
        request.withUntil(end),
        secret,
        holder,
        address,
        counting,
        since,
        longer.isAfter(fromNow) ? longer : fromNow,
        writtenOffAt);
  }

  DetachmentEntry writtenOff(Instant at) {
    return new DetachmentEntry(
        request, secret, OptionalLong.empty(), address, counting, since, freeAt, at);
  }

  /** The same on the seat of another holder. */
  DetachmentEntry heldBy(long row) {
    return new DetachmentEntry(
        request, secret, OptionalLong.of(row), address, counting, since, freeAt, writtenOffAt);
  }

  /** When the lease clock frees a seat whose end the calendar will show in so long. */
  static Instant freeAt(Instant until, Moment now) {
    return now.ticks().plus(Duration.between(now.calendar(), until)).plus(MARGIN);
  }
}

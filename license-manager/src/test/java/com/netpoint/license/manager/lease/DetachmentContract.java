package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every kind of books promises of detachments. */
interface DetachmentContract extends HolderContract {
  Duration HOUR = Duration.ofHours(1);

  @Test
  default void aDetachmentIsFoundAsItWas() {
    DetachmentEntry detachment = detachment("detachment-1", POOL, seat("alice"));
    add(detachment);
    assertThat(found("detachment-1")).usingRecursiveComparison().isEqualTo(detachment);
    look(
        book ->
            assertThat(book.detachments())
                .usingRecursiveComparison()
                .isEqualTo(List.of(detachment)));
    look(book -> assertThat(book.detachment("detachment-2")).isNull());
  }

  @Test
  default void aHolderIsSeatedUntilHisLastDetachmentIsRemoved() {
    long alice = seat("alice");
    look(book -> assertThat(book.isSeated(alice)).isFalse());
    add(detachment("detachment-1", POOL, alice));
    add(detachment("detachment-2", POOL, alice));
    removeDetachment("detachment-1");
    look(book -> assertThat(book.isSeated(alice)).isTrue());
    removeDetachment("detachment-2");
    look(book -> assertThat(book.isSeated(alice)).isFalse());
    look(book -> assertThat(book.detachments()).isEmpty());
  }

  @Test
  default void detachmentsComeInTheOrderOfTheirGrants() {
    long alice = seat("alice");
    DetachmentEntry first = detachment("z", POOL, alice);
    advance(MINUTE);
    add(detachment("a", POOL, alice, START.plus(MINUTE)));
    add(first);
    look(
        book ->
            assertThat(book.detachments())
                .extracting(DetachmentEntry::id)
                .containsExactly("z", "a"));
  }

  @Test
  default void aDetachmentIsOverAtTheEndOfItsMargin() {
    add(detachment("detachment-1", POOL, seat("alice")));
    advance(HOUR.plus(DetachmentEntry.MARGIN).minusMillis(1));
    look(book -> assertThat(book.detachmentsOver(POOL, 10)).isEmpty());
    look(book -> assertThat(book.poolsWithExpired()).isEmpty());
    look(book -> assertThat(book.hasLeftovers()).isFalse());
    advance(Duration.ofMillis(1));
    look(
        book ->
            assertThat(book.detachmentsOver(POOL, 10))
                .extracting(DetachmentEntry::id)
                .containsExactly("detachment-1"));
    look(book -> assertThat(book.poolsWithExpired()).containsExactly(POOL));
    look(book -> assertThat(book.hasLeftovers()).isTrue());
    look(book -> assertThat(book.detachmentsOver(REPORTS, 10)).isEmpty());
  }

  @Test
  default void neitherClockFreesItAlone() {
    long alice = seat("alice");
    DetachmentEntry byTicks = detachment("by-ticks", POOL, alice);
    add(withFreeAt(byTicks, START.plus(HOUR).plus(HOUR)));
    add(
        withFreeAt(
            detachment("by-calendar", POOL, alice)
                .extended(START.plus(HOUR.plus(HOUR)), new Moment(START, START)),
            START));
    advance(HOUR.plus(DetachmentEntry.MARGIN));
    look(book -> assertThat(book.detachmentsOver(POOL, 10)).isEmpty());
    advance(HOUR);
    look(book -> assertThat(book.detachmentsOver(POOL, 1)).hasSize(1));
    look(book -> assertThat(book.detachmentsOver(POOL, 10)).hasSize(2));
  }

  @Test
  default void aLaterEndIsKept() {
    DetachmentEntry detachment = detachment("detachment-1", POOL, seat("alice"));
    add(detachment);
    DetachmentEntry longer =
        detachment.extended(START.plus(HOUR).plus(HOUR), new Moment(START, START));
    change(longer);
    assertThat(found("detachment-1")).usingRecursiveComparison().isEqualTo(longer);
  }

  @Test
  default void whatIsWrittenOffSeatsNobody() {
    long alice = seat("alice");
    DetachmentEntry detachment = detachment("detachment-1", POOL, alice);
    add(detachment);
    change(detachment.writtenOff(START));
    look(book -> assertThat(book.isSeated(alice)).isFalse());
    DetachmentEntry found = found("detachment-1");
    assertThat(found.holder()).isEmpty();
    assertThat(found.writtenOffAt()).isEqualTo(START);
  }

  @Test
  default void aDetachmentMayShareAnotherSeat() {
    long alice = seat("alice");
    long bob = seat("bob");
    add(detachment("detachment-1", POOL, alice));
    write(
        book -> {
          book.lock(POOL);
          book.moveDetachment("detachment-1", bob);
        });
    assertThat(found("detachment-1").holder()).hasValue(bob);
    look(book -> assertThat(book.isSeated(alice)).isFalse());
  }

  @Test
  default void seatsAreHeldBackUntilThenAndAsManyAreKnownToBeAwayAsWere() {
    long alice = seat("alice");
    add(detachment("detachment-1", POOL, alice));
    add(detachment("detachment-2", POOL, alice));
    add(detachment("detachment-3", POOL, seat("bob")).writtenOff(START));
    look(book -> assertThat(book.heldBackUntil()).isNull());
    write(book -> book.holdBack(START.plus(HOUR)));
    removeDetachment("detachment-1");
    removeDetachment("detachment-2");
    look(book -> assertThat(book.knownToBeAway(POOL)).isEqualTo(1));
    look(book -> assertThat(book.knownToBeAway(REPORTS)).isZero());
    advance(HOUR.minusMillis(1));
    look(book -> assertThat(book.heldBackUntil()).isEqualTo(START.plus(HOUR)));
    advance(Duration.ofMillis(1));
    look(book -> assertThat(book.heldBackUntil()).isNull());
  }

  @Test
  default void theRemovalOfAnUnknownDetachmentIsHarmless() {
    removeDetachment("detachment-1");
  }

  private DetachmentEntry found(String id) {
    return see(book -> Objects.requireNonNull(book.detachment(id), "no such detachment"));
  }

  private void add(DetachmentEntry detachment) {
    write(
        book -> {
          book.lock(detachment.pool());
          book.addDetachment(detachment);
        });
  }

  private void change(DetachmentEntry detachment) {
    write(
        book -> {
          book.lock(detachment.pool());
          book.changeDetachment(detachment);
        });
  }

  private void removeDetachment(String id) {
    write(
        book -> {
          book.lock(POOL);
          book.removeDetachment(id);
        });
  }

  private static DetachmentEntry withFreeAt(DetachmentEntry detachment, Instant freeAt) {
    return new DetachmentEntry(
        detachment.request(),
        detachment.secret(),
        detachment.holder(),
        detachment.address(),
        detachment.counting(),
        detachment.since(),
        freeAt,
        null);
  }

  private static DetachmentEntry detachment(String id, PoolId pool, long holder) {
    return detachment(id, pool, holder, START);
  }

  private static DetachmentEntry detachment(String id, PoolId pool, long holder, Instant since) {
    DetachRequest request =
        DetachRequest.under(id)
            .product(pool.product())
            .feature(pool.feature())
            .user("alice")
            .host("laptop-1")
            .machineId("h:1")
            .until(START.plus(HOUR))
            .build();
    return new DetachmentEntry(
        request,
        SecretHash.of("secret"),
        OptionalLong.of(holder),
        "192.0.2.7",
        Counting.USER,
        since,
        START.plus(HOUR).plus(DetachmentEntry.MARGIN),
        null);
  }
}

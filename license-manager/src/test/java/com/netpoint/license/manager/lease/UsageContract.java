package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Absence;
import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.DayUse;
import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.audit.SeatUse;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every kind of books promises of the usage. */
interface UsageContract extends BookKit {
  Duration HOUR = Duration.ofHours(1);
  Duration DAY = Duration.ofDays(1);

  @Test
  default void aPoolThatNobodyAskedForHasNoUsage() {
    look(
        book -> {
          assertThat(book.audit().latest(POOL, BucketWidth.MINUTE)).isNull();
          assertThat(book.audit().buckets(POOL, BucketWidth.HOUR, START)).isEmpty();
          assertThat(book.audit().peak(POOL)).isNull();
          assertThat(book.audit().uses(POOL, START)).isEmpty();
          assertThat(book.audit().longest(POOL, START, 10)).isEmpty();
        });
  }

  @Test
  default void theBooksThemselvesTellHowManySeatsAreInUse() {
    long alice = seat(POOL, "alice");
    seat(POOL, "bob");
    assertThat(latest(BucketWidth.MINUTE).inUse()).isEqualTo(2);
    advance(Duration.ofSeconds(30));
    free(POOL, alice);
    UsageBucket minute = latest(BucketWidth.MINUTE);
    assertThat(minute.inUse()).isEqualTo(1);
    assertThat(minute.peak()).isEqualTo(2);
    assertThat(minute.seatMillis()).isEqualTo(60_000);
    assertThat(latest(BucketWidth.HOUR)).isEqualTo(minute);
    look(book -> assertThat(book.audit().latest(REPORTS, BucketWidth.MINUTE)).isNull());
  }

  @Test
  default void whatATransactionHasChangedItSeesItself() {
    write(
        book -> {
          book.lock(POOL);
          long row = book.addHolder(POOL, "alice", new SeatHolder("alice", "ws", START));
          assertThat(book.audit().peak(POOL)).isEqualTo(new Peak(1, START));
          SeatHolder unused = book.removeHolder(POOL, row);
          book.audit().countGrant(POOL);
          UsageBucket minute =
              Objects.requireNonNull(book.audit().latest(POOL, BucketWidth.MINUTE));
          assertThat(minute.inUse()).isZero();
          assertThat(minute.grants()).isEqualTo(1);
        });
    assertThat(latest(BucketWidth.MINUTE).grants()).isEqualTo(1);
    assertThat(latest(BucketWidth.MINUTE).peak()).isEqualTo(1);
  }

  @Test
  default void whatWasUndoneIsNotCounted() {
    seat(POOL, "alice");
    writeInVain(
        book -> {
          book.lock(POOL);
          long unused = book.addHolder(POOL, "bob", new SeatHolder("bob", "ws", START));
          book.audit().countGrant(POOL);
          book.audit().add(use("bob", START, START));
        });
    seat(POOL, "carol");
    assertThat(latest(BucketWidth.MINUTE).inUse()).isEqualTo(2);
    assertThat(latest(BucketWidth.MINUTE).peak()).isEqualTo(2);
    assertThat(latest(BucketWidth.MINUTE).grants()).isZero();
    look(book -> assertThat(book.audit().uses(POOL, START)).hasSize(2));
  }

  @Test
  default void grantsRefusalsAndSeatsAreCounted() {
    write(
        book -> {
          book.lock(POOL);
          book.audit().countGrant(POOL);
          book.audit().countRefusal(POOL);
          book.audit().countRefusal(POOL);
          book.audit().noteSeats(POOL, 40);
        });
    UsageBucket minute = latest(BucketWidth.MINUTE);
    assertThat(List.of(minute.grants(), minute.refusals(), minute.seats()))
        .containsExactly(1L, 2L, 40L);
  }

  @Test
  default void onlyTheStretchesInWhichSomethingChangedAreKept() {
    seat(POOL, "alice");
    advance(HOUR.multipliedBy(3));
    seat(POOL, "bob");
    advance(HOUR);
    look(
        book -> {
          assertThat(book.audit().buckets(POOL, BucketWidth.HOUR, START))
              .extracting(UsageBucket::start)
              .containsExactly(START, START.plus(HOUR.multipliedBy(3)));
          assertThat(book.audit().buckets(POOL, BucketWidth.HOUR, START.plus(HOUR))).hasSize(2);
          assertThat(
                  book.audit().buckets(POOL, BucketWidth.MINUTE, START.plus(HOUR.multipliedBy(4))))
              .extracting(UsageBucket::inUse)
              .containsExactly(2L);
        });
  }

  @Test
  default void noMoreMinutesAreKeptThanTwoDaysHave() {
    write(book -> book.lock(POOL));
    for (int i = 0; i < BucketWidth.MINUTE.kept() + 5; i++) {
      write(
          book -> {
            book.lock(POOL);
            book.audit().countGrant(POOL);
          });
      advance(MINUTE);
    }
    look(
        book -> {
          List<UsageBucket> kept = book.audit().buckets(POOL, BucketWidth.MINUTE, START);
          assertThat(kept).hasSize(BucketWidth.MINUTE.kept());
          assertThat(kept.get(0).start()).isEqualTo(START.plus(MINUTE.multipliedBy(5)));
        });
  }

  @Test
  default void thePeakIsTheFirstTimeThatSoManyWereInUse() {
    long alice = seat(POOL, "alice");
    advance(HOUR);
    long bob = seat(POOL, "bob");
    advance(HOUR);
    free(POOL, alice);
    free(POOL, bob);
    advance(HOUR);
    seat(POOL, "carol");
    seat(POOL, "dave");
    look(book -> assertThat(book.audit().peak(POOL)).isEqualTo(new Peak(2, START.plus(HOUR))));
  }

  @Test
  default void whoHadASeatAndWhoHasOneAreAddedUpByUser() {
    seat(POOL, "alice");
    advance(HOUR);
    Instant now = START.plus(HOUR);
    write(
        book -> {
          book.lock(POOL);
          book.audit().add(use("alice", START, START.plus(MINUTE)));
          book.audit().add(use("bob", START.plus(MINUTE), now));
          book.audit().add(SeatUse.refused(POOL, "bob", "ws", RefusalCode.NO_SEAT_FREE, now));
          book.audit().add(SeatUse.refused(POOL, "bob", "ws", RefusalCode.NO_SEAT_FREE, now));
        });
    look(
        book ->
            assertThat(book.audit().uses(POOL, START))
                .containsExactlyInAnyOrder(
                    new UserUse("alice", "", 2, HOUR.plus(MINUTE)),
                    new UserUse("bob", "", 1, HOUR.minus(MINUTE)),
                    new UserUse("bob", "NO_SEAT_FREE", 2, Duration.ZERO)));
    look(
        book ->
            assertThat(book.audit().uses(POOL, START.plus(MINUTE.multipliedBy(30))))
                .contains(
                    new UserUse("alice", "", 1, MINUTE.multipliedBy(30)),
                    new UserUse("bob", "", 1, MINUTE.multipliedBy(30))));
    look(book -> assertThat(book.audit().uses(REPORTS, START)).isEmpty());
  }

  @Test
  default void theLongestUsesCountInFull() {
    seat(POOL, "alice");
    advance(HOUR);
    Instant now = START.plus(HOUR);
    SeatUse early = use("bob", START.minus(DAY), now);
    SeatUse over = use("carol", START.minus(DAY), START.minus(HOUR));
    write(
        book -> {
          book.lock(POOL);
          book.audit().add(early);
          book.audit().add(over);
          book.audit().add(SeatUse.refused(POOL, "dave", "ws", RefusalCode.NO_SEAT_FREE, now));
        });
    look(
        book -> {
          assertThat(book.audit().longest(POOL, START, 10))
              .containsExactly(early, use("alice", START, now));
          assertThat(book.audit().longest(POOL, START, 1)).containsExactly(early);
        });
  }

  @Test
  default void oldUsesAreAddedUpByDaysAndNothingIsLost() {
    write(
        book -> {
          book.lock(POOL);
          book.audit().add(use("alice", START, START.plus(DAY)));
          book.audit().add(use("alice", START.plus(DAY), START.plus(DAY).plus(MINUTE)));
          book.audit().add(SeatUse.refused(POOL, "bob", "ws", RefusalCode.DENIED_BY_RULE, START));
          book.audit().add(use("carol", START, START.plus(DAY.multipliedBy(9))));
        });
    Instant midnight = START.minus(Duration.ofHours(8));
    List<UserUse> before = see(book -> book.audit().uses(POOL, midnight));
    look(book -> assertThat(book.audit().hasOldUses(START.plus(DAY.multipliedBy(2)), 9)).isTrue());
    write(
        book -> {
          assertThat(book.audit().addUp(START.plus(DAY.multipliedBy(2)), 9, 2)).isEqualTo(2);
          assertThat(book.audit().addUp(START.plus(DAY.multipliedBy(2)), 9, 2)).isEqualTo(1);
          assertThat(book.audit().addUp(START.plus(DAY.multipliedBy(2)), 9, 2)).isZero();
        });
    look(book -> assertThat(book.audit().hasOldUses(START.plus(DAY.multipliedBy(2)), 9)).isFalse());
    look(
        book ->
            assertThat(book.audit().uses(POOL, midnight))
                .containsExactlyInAnyOrderElementsOf(before));
    look(
        book ->
            assertThat(book.audit().uses(POOL, midnight.plus(DAY)))
                .contains(new UserUse("alice", "", 2, Duration.ofHours(8).plus(MINUTE))));
    look(
        book ->
            assertThat(book.audit().longest(POOL, midnight, 2))
                .extracting(SeatUse::length)
                .containsExactly(DAY.multipliedBy(9), DAY));
  }

  @Test
  default void whatIsMoreThanSoManyIsAddedUpHoweverYoung() {
    write(
        book -> {
          book.lock(POOL);
          for (int i = 0; i < 5; i++) {
            book.audit().add(use("user-" + i, START, START));
          }
        });
    look(book -> assertThat(book.audit().hasOldUses(START, 4)).isTrue());
    look(book -> assertThat(book.audit().hasOldUses(START, 5)).isFalse());
    write(book -> assertThat(book.audit().addUp(START, 3, 9)).isEqualTo(2));
    look(book -> assertThat(book.audit().hasOldUses(START, 3)).isFalse());
    look(book -> assertThat(book.audit().uses(POOL, START.minus(DAY))).hasSize(5));
  }

  @Test
  default void usersOfADayBeyondSoManyAreNotKeptByName() {
    write(
        book -> {
          book.lock(POOL);
          for (int i = 0; i < DayUse.MOST_USERS + 3; i++) {
            book.audit().add(use("user-" + i, START, START.plus(MINUTE)));
          }
          int unused = book.audit().addUp(START.plus(DAY), 0, DayUse.MOST_USERS + 3);
        });
    look(
        book ->
            assertThat(book.audit().uses(POOL, START.minus(DAY)))
                .hasSize(DayUse.MOST_USERS + 1)
                .contains(new UserUse(DayUse.OTHERS, "", 3, MINUTE.multipliedBy(3))));
  }

  @Test
  default void oldDaysAreForgotten() {
    write(
        book -> {
          book.lock(POOL);
          book.audit().add(use("alice", START, START.plus(DAY.multipliedBy(3))));
          int unused = book.audit().addUp(START.plus(DAY.multipliedBy(4)), 9, 9);
        });
    Instant secondDay = START.minus(Duration.ofHours(8)).plus(DAY);
    write(
        book -> {
          assertThat(book.audit().forgetDays(secondDay, 9)).isEqualTo(1);
          assertThat(book.audit().forgetDays(secondDay.plus(DAY), 0)).isZero();
          assertThat(book.audit().forgetDays(secondDay, 9)).isZero();
        });
    look(
        book ->
            assertThat(book.audit().uses(POOL, START.minus(DAY)))
                .containsExactly(new UserUse("alice", "", 1, Duration.ofHours(56))));
  }

  @Test
  default void theLastAbsencesAreKept() {
    write(
        book -> {
          for (int i = 0; i < Absence.KEPT + 2; i++) {
            book.audit().add(new Absence(START.plusSeconds(i), START.plusSeconds(i + 1)));
          }
        });
    look(
        book -> {
          assertThat(book.audit().absences(START)).hasSize(Absence.KEPT);
          assertThat(book.audit().absences(START.plusSeconds(Absence.KEPT)))
              .containsExactly(
                  new Absence(START.plusSeconds(Absence.KEPT), START.plusSeconds(Absence.KEPT + 1)),
                  new Absence(
                      START.plusSeconds(Absence.KEPT + 1), START.plusSeconds(Absence.KEPT + 2)));
        });
  }

  private UsageBucket latest(BucketWidth width) {
    return see(book -> Objects.requireNonNull(book.audit().latest(POOL, width)));
  }

  private long seat(PoolId pool, String user) {
    return ask(
        book -> {
          book.lock(pool);
          return book.addHolder(pool, user, new SeatHolder(user, "ws", book.now().calendar()));
        });
  }

  private void free(PoolId pool, long row) {
    write(
        book -> {
          book.lock(pool);
          SeatHolder unused = book.removeHolder(pool, row);
        });
  }

  private static SeatUse use(String user, Instant since, Instant until) {
    return new SeatUse(POOL, user, "ws", SeatUse.HELD, since, until);
  }
}

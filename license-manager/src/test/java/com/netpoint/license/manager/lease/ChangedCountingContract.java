package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A pool whose counting rule changes while people work, in every kind of books. */
public abstract class ChangedCountingContract {
  /** When the store was opened, on both of its clocks. */
  protected static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private static final PoolId POOL = new PoolId("netpoint", "netpoint");
  private static final PoolId REPORTS = new PoolId("netpoint", "reports");
  private static final Duration LEASE_TIME = Duration.ofSeconds(60);

  private static final Applicant ALICE = Applicant.of("lease-1", "alice", "ws-1");
  private static final Applicant HER_SECOND_WINDOW =
      Applicant.of("lease-2", "alice", "ws-1").withProcessId(2);
  private static final Applicant BOB_BESIDE_HER = Applicant.of("lease-3", "bob", "ws-1");
  private static final Applicant HER_LAPTOP = Applicant.of("lease-4", "alice", "laptop");

  /** A new store that opens no transaction with a beat of its own. */
  protected abstract Store store();

  /** Lets time pass on both clocks of the store. */
  protected abstract void advance(Duration duration);

  @BeforeEach
  void aliceHasAWindowInAnotherPool() {
    write(book -> addLease(book, ALICE.withFeature("reports"), "reports-1", Counting.USER));
  }

  @ParameterizedTest
  @CsvSource({
    "USER, STATION",
    "USER, PROCESS",
    "STATION, USER",
    "STATION, PROCESS",
    "PROCESS, USER",
    "PROCESS, STATION"
  })
  void theHoldersAreThoseOfTheNewRule(Counting before, Counting after) {
    fourWork(before);
    assertHolders(before);
    write(book -> book.countBy(POOL, after));
    assertHolders(after);
    assertThat(counting(POOL)).isEqualTo(after);
  }

  @ParameterizedTest
  @EnumSource
  void anUnchangedRuleChangesNoRow(Counting counting) {
    fourWork(counting);
    long row = holderOf("lease-1");
    write(book -> book.countBy(POOL, counting));
    assertThat(holderOf("lease-1")).isEqualTo(row);
    assertHolders(counting);
  }

  @Test
  void otherPoolsKeepTheirRule() {
    fourWork(Counting.USER);
    write(book -> book.countBy(POOL, Counting.STATION));
    assertThat(counting(REPORTS)).isEqualTo(Counting.USER);
    assertThat(inUse(REPORTS)).isEqualTo(1);
  }

  @Test
  void aLeaseKeepsAllElseThatItHad() {
    fourWork(Counting.USER);
    LeaseEntry before = lease("lease-2");
    write(book -> book.countBy(POOL, Counting.PROCESS));
    assertThat(lease("lease-2"))
        .usingRecursiveComparison()
        .ignoringFields("holder")
        .isEqualTo(before);
  }

  /** They may get their time again: the one who applies a license does not know who was absent. */
  @Test
  void expiredLeasesAreCountedUntilTheyAreReaped() {
    fourWork(Counting.USER);
    advance(LEASE_TIME);
    write(book -> book.countBy(POOL, Counting.PROCESS));
    assertThat(inUse(POOL)).isEqualTo(4);
    boolean unused = ask(new Reaper()::reap);
    assertThat(inUse(POOL)).isZero();
  }

  @Test
  void theSeatIsFreeWhenTheLastLeaseOfItsNewHolderIsGivenBack() {
    fourWork(Counting.USER);
    write(book -> book.countBy(POOL, Counting.STATION));
    checkin(ALICE);
    checkin(BOB_BESIDE_HER);
    assertThat(inUse(POOL)).isEqualTo(2);
    checkin(HER_SECOND_WINDOW);
    assertThat(inUse(POOL)).isEqualTo(1);
    checkin(HER_LAPTOP);
    assertThat(inUse(POOL)).isZero();
    assertThat(holders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "USER, STATION",
    "USER, PROCESS",
    "STATION, USER",
    "STATION, PROCESS",
    "PROCESS, USER",
    "PROCESS, STATION"
  })
  void aDetachedSeatSurvivesTheChange(Counting before, Counting after) {
    fourWork(before);
    Traveller away = Traveller.of("carol", Duration.ofDays(1));
    write(book -> detach(book, away, before));
    write(book -> book.countBy(POOL, after));
    checkin(ALICE);
    checkin(HER_SECOND_WINDOW);
    checkin(BOB_BESIDE_HER);
    checkin(HER_LAPTOP);
    assertThat(holders()).extracting(SeatHolder::user).containsExactly("carol");
    assertThat(inUse(POOL)).isEqualTo(1);
    DetachDesk desk = new DetachDesk(new Reaper());
    write(book -> desk.giveBack(book, away.id(), away.secretHash()));
    assertThat(inUse(POOL)).isZero();
  }

  @Test
  void aDetachmentSharesTheSeatOfItsHoldersLeasesWhereTheRuleSaysSo() {
    fourWork(Counting.PROCESS);
    Traveller away = Traveller.of("alice", Duration.ofDays(1)).withMachine("laptop");
    write(book -> detach(book, away, Counting.PROCESS));
    assertThat(inUse(POOL)).isEqualTo(5);
    write(book -> book.countBy(POOL, Counting.USER));
    assertHolders(Counting.USER);
    write(book -> book.countBy(POOL, Counting.PROCESS));
    assertThat(inUse(POOL)).isEqualTo(5);
  }

  @Test
  void whatWasWrittenOffGetsNoSeatByTheChange() {
    Traveller away = Traveller.of("carol", Duration.ofDays(1));
    write(book -> detach(book, away, Counting.USER));
    write(
        book -> {
          book.lock(POOL);
          assertThat(new DetachDesk(new Reaper()).writeOff(book, away.id(), "admin")).isNull();
        });
    write(book -> book.countBy(POOL, Counting.STATION));
    assertThat(inUse(POOL)).isZero();
  }

  @Test
  void aPoolThatNobodyEverUsedHasNoRule() {
    assertThat(counting(POOL)).isNull();
    write(book -> book.countBy(POOL, Counting.STATION));
    assertThat(counting(POOL)).isEqualTo(Counting.STATION);
    assertThat(inUse(POOL)).isZero();
  }

  /** One second after the other. */
  private void fourWork(Counting counting) {
    write(book -> addLease(book, ALICE, "lease-1", counting));
    advance(Duration.ofSeconds(1));
    write(book -> addLease(book, HER_SECOND_WINDOW, "lease-2", counting));
    advance(Duration.ofSeconds(1));
    write(book -> addLease(book, BOB_BESIDE_HER, "lease-3", counting));
    advance(Duration.ofSeconds(1));
    write(book -> addLease(book, HER_LAPTOP, "lease-4", counting));
  }

  private void assertHolders(Counting counting) {
    Tuple alice = tuple("alice", "ws-1.example", START);
    Tuple second = tuple("alice", "ws-1.example", START.plusSeconds(1));
    Tuple bob = tuple("bob", "ws-1.example", START.plusSeconds(2));
    Tuple laptop = tuple("alice", "laptop.example", START.plusSeconds(3));
    Tuple[] expected =
        switch (counting) {
          case USER -> new Tuple[] {alice, bob, laptop};
          case STATION -> new Tuple[] {alice, laptop};
          case PROCESS -> new Tuple[] {alice, second, bob, laptop};
        };
    assertThat(holders())
        .extracting(SeatHolder::user, SeatHolder::host, SeatHolder::since)
        .containsExactly(expected);
    assertThat(inUse(POOL)).isEqualTo(expected.length);
    assertThat(holderOf("lease-1") == holderOf("lease-2")).isEqualTo(counting != Counting.PROCESS);
    assertThat(holderOf("lease-1") == holderOf("lease-3")).isEqualTo(counting == Counting.STATION);
    assertThat(holderOf("lease-1")).isNotEqualTo(holderOf("lease-4"));
  }

  private static void addLease(Book book, Applicant applicant, String id, Counting counting) {
    Checkout checkout = applicant.withLeaseId(id).checkout("nonce");
    PoolId pool = checkout.pool();
    book.countBy(pool, counting);
    String key = Holders.key(checkout.request(), counting);
    Instant since = book.now().calendar();
    SeatHolder person = new SeatHolder(applicant.user(), checkout.request().host(), since);
    long row = book.holder(pool, key).orElseGet(() -> book.addHolder(pool, key, person));
    book.addLease(
        new LeaseEntry(
            checkout.request(),
            checkout.secret(),
            row,
            checkout.address(),
            since,
            LEASE_TIME,
            START.plus(LEASE_TIME)));
  }

  private static void detach(Book book, Traveller traveller, Counting counting) {
    book.countBy(POOL, counting);
    Detach detach = traveller.detach();
    Instant since = book.now().calendar();
    long row =
        book.addHolder(
            POOL,
            Holders.key(detach.request(), counting),
            new SeatHolder(traveller.user(), detach.request().host(), since));
    book.addDetachment(
        new DetachmentEntry(
            detach.request(),
            detach.secret(),
            OptionalLong.of(row),
            detach.client().address(),
            counting,
            since,
            DetachmentEntry.freeAt(traveller.until(), book.now()),
            null));
  }

  private void checkin(Applicant applicant) {
    LeaseDesk desk = new LeaseDesk(new Reaper());
    write(book -> desk.checkin(book, applicant.leaseId(), applicant.secretHash()));
  }

  private long inUse(PoolId pool) {
    return see(book -> book.inUse(pool));
  }

  private @Nullable Counting counting(PoolId pool) {
    return see(book -> book.counting(pool));
  }

  private List<SeatHolder> holders() {
    return see(book -> book.holders(POOL, 10));
  }

  private long holderOf(String leaseId) {
    return lease(leaseId).holder();
  }

  private LeaseEntry lease(String leaseId) {
    return see(book -> Objects.requireNonNull(book.lease(leaseId), "no such lease"));
  }

  private <T> T ask(Function<Book, T> entry) {
    return store().write(entry).toCompletableFuture().join();
  }

  private void write(Consumer<Book> entry) {
    boolean unused =
        ask(
            book -> {
              entry.accept(book);
              return true;
            });
  }

  private <T> T see(Function<Book, T> question) {
    return store().read(question).toCompletableFuture().join();
  }
}

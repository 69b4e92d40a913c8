package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.NETPOINT;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Absence;
import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.audit.Period;
import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.audit.UsageReport;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.SettingChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the access log and the usage say of what the desk has done. */
class LeaseDeskRecordsTest {
  private static final Applicant ALICE = Applicant.of("lease-1", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-2", "bob", "ws-2");

  private final Court court = Court.withSeats(1);

  @Test
  void whatBecomesOfALeaseIsLogged() {
    granted(court.checkout(ALICE));
    granted(court.checkout(ALICE));
    refusal(court.checkout(BOB));
    court.checkin(ALICE);
    assertThat(log())
        .extracting(LogEntry::user, LogEntry::call, LogEntry::result)
        .containsExactly(
            row("alice", Call.CHECKIN, "ENDED"),
            row("bob", Call.CHECKOUT, "NO_SEAT_FREE"),
            row("alice", Call.CHECKOUT, "REPEATED"),
            row("alice", Call.CHECKOUT, "GRANTED"));
    assertThat(log().get(0))
        .isEqualTo(
            new LogEntry(
                START,
                "192.0.2.7",
                "alice",
                "ws-1.example",
                1,
                Call.CHECKIN,
                NETPOINT,
                "lease-1",
                "ENDED",
                ""));
  }

  @Test
  void anEndThatNobodyAskedForIsLoggedToo() {
    granted(court.checkout(ALICE));
    court.disconnect(ALICE);
    granted(court.checkout(BOB));
    court.advance(LEASE_TIME);
    boolean unused = court.ask(new Reaper()::reap);
    assertThat(log())
        .extracting(LogEntry::user, LogEntry::call, LogEntry::detail)
        .startsWith(row("bob", Call.EXPIRY, ""))
        .contains(row("alice", Call.DISCONNECT, "the administrator"));
  }

  @Test
  void aRuleThatForbadeItIsNamed() {
    court.restrict("deny=bob");
    refusal(court.checkout(BOB));
    assertThat(log().get(0).result()).isEqualTo("DENIED_BY_RULE");
    assertThat(log().get(0).detail()).contains("deny=bob");
  }

  @Test
  void aRenewalIsLoggedOnlyWhereItWasRefused() {
    granted(court.checkout(ALICE));
    granted(court.renew(ALICE));
    refusal(court.renew(ALICE.withSecret("another")));
    assertThat(log()).hasSize(1);
    court.apply(
        Court.license("second")
            .replaces(List.of("first"))
            .validUntil(START.plusSeconds(30))
            .entitlement(Court.seats("netpoint", 1)));
    court.advance(Duration.ofSeconds(31));
    refusal(court.renew(ALICE));
    assertThat(log().get(0).call()).isEqualTo(Call.RENEWAL);
    assertThat(log().get(0).result()).isEqualTo("LICENSE_EXPIRED");
  }

  @Test
  void aLeaseThatIsNotOnesOwnIsNotLoggedAsOne() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE.withSecret("another"));
    court.checkin(BOB);
    assertThat(log()).hasSize(1);
  }

  @Test
  void withoutTheLogTheUsageGoesOn() {
    court.write(
        book ->
            book.change(
                new SettingChange(START, "admin", Catalog.WRITE_ACCESS_LOG.key(), null, "off")));
    granted(court.checkout(ALICE));
    refusal(court.checkout(BOB));
    court.checkin(ALICE);
    assertThat(log()).isEmpty();
    assertThat(minute().grants()).isEqualTo(1);
    assertThat(minute().refusals()).isEqualTo(1);
  }

  @Test
  void aRepeatedCheckoutCountsForNothing() {
    granted(court.checkout(ALICE));
    UsageBucket once = minute();
    granted(court.checkout(ALICE));
    granted(court.checkout(ALICE));
    assertThat(minute()).isEqualTo(once);
    assertThat(once.grants()).isEqualTo(1);
    assertThat(once.seats()).isEqualTo(1);
  }

  @Test
  void aSecondWindowIsALoginAndNoSeat() {
    granted(court.checkout(ALICE));
    granted(court.checkout(ALICE.withLeaseId("lease-3").withProcessId(2)));
    assertThat(minute().grants()).isEqualTo(2);
    assertThat(minute().peak()).isEqualTo(1);
    court.advance(Duration.ofSeconds(30));
    court.checkin(ALICE);
    assertThat(minute().inUse()).isEqualTo(1);
  }

  @Test
  void refusalsAreCountedByCauseAndUser() {
    granted(court.checkout(ALICE));
    refusal(court.checkout(BOB));
    refusal(court.checkout(BOB));
    refusal(court.checkout(BOB.withLeaseId("lease-1")));
    UsageReport report = report(NETPOINT);
    assertThat(report.causes()).isEqualTo(Map.of("NO_SEAT_FREE", 2L, "LEASE_CONFLICT", 1L));
    assertThat(report.refusals())
        .containsExactly(
            new UserUse("bob", "NO_SEAT_FREE", 2, Duration.ZERO),
            new UserUse("bob", "LEASE_CONFLICT", 1, Duration.ZERO));
  }

  @Test
  void namesThatNoLicenseKnowsMakeNoPool() {
    refusal(court.checkout(ALICE.withProduct("other")));
    refusal(court.checkout(ALICE.withFeature("other")));
    assertThat(log()).hasSize(2);
    assertThat(report(new PoolId("other", "netpoint")).points()).isEmpty();
    assertThat(report(new PoolId("netpoint", "other")).refusals()).isEmpty();
  }

  @Test
  void aLicenseThatEndedIsACauseThoughNobodyEverHadASeat() {
    Court ended = new Court();
    ended.apply(Court.license("first").validUntil(START).entitlement(Court.seats("netpoint", 1)));
    refusal(ended.checkout(ALICE));
    Map<String, Long> causes = ended.see(book -> report(book, NETPOINT).causes());
    assertThat(causes).isEqualTo(Map.of("LICENSE_EXPIRED", 1L));
  }

  @Test
  void hoursAndLongestHoldersAreThoseOfTheSeat() {
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(40));
    court.checkin(ALICE);
    granted(court.checkout(BOB));
    court.advance(Duration.ofSeconds(10));
    UsageReport report = report(NETPOINT);
    assertThat(report.users())
        .containsExactly(
            new UserUse("alice", "", 1, Duration.ofSeconds(40)),
            new UserUse("bob", "", 1, Duration.ofSeconds(10)));
    assertThat(report.longest().get(0).host()).isEqualTo("ws-1.example");
    assertThat(Objects.requireNonNull(report.peak()).inUse()).isEqualTo(1);
  }

  @Test
  void theHousekeepingSeesWhatTheLicensesLend() {
    court.write(Book::recordHeartbeat);
    Housekeeping housekeeping =
        new Housekeeping(court.store, new Reaper(), new Retention(), settings -> {});
    housekeeping.round();
    assertThat(minute().seats()).isEqualTo(1);
    court.replaceFirstBy(7);
    housekeeping.round();
    assertThat(minute().seats()).isEqualTo(7);
    int writes = court.store.writes();
    housekeeping.round();
    assertThat(court.store.writes()).isEqualTo(writes);
  }

  @Test
  void aTimeWithoutAManagerIsWrittenDown() {
    Attendance attendance = new Attendance();
    court.write(Book::recordHeartbeat);
    court.advance(Absence.SHORTEST.minus(Court.MILLI));
    int one = court.ask(attendance::arrive);
    court.advance(Absence.SHORTEST);
    int two = court.ask(attendance::arrive);
    assertThat(one + two).isZero();
    Duration before = Absence.SHORTEST.minus(Court.MILLI);
    List<Absence> absences = court.see(book -> book.audit().absences(START));
    assertThat(absences)
        .containsExactly(
            new Absence(START.plus(before), START.plus(before).plus(Absence.SHORTEST)));
  }

  private List<LogEntry> log() {
    return court.see(book -> book.audit().log(LogSearch.newest("", 10))).stream()
        .map(Logged::entry)
        .toList();
  }

  private UsageBucket minute() {
    return court.see(
        book -> Objects.requireNonNull(book.audit().latest(NETPOINT, BucketWidth.MINUTE)));
  }

  private UsageReport report(PoolId pool) {
    return court.see(book -> report(book, pool));
  }

  private static UsageReport report(Book book, PoolId pool) {
    return UsageReport.of(book.audit(), pool, Period.HOUR, book.now().calendar());
  }

  private static org.assertj.core.groups.Tuple row(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}

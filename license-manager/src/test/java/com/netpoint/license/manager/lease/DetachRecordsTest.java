package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.NETPOINT;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.settings.Catalog;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the access log and the usage tell of detached seats. */
class DetachRecordsTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Traveller ALICE = Traveller.of("alice", WEEK);
  private static final Traveller BOB = Traveller.of("bob", WEEK);

  private final Court court = Court.withSeats(1);

  @BeforeEach
  void seatsMayLeave() {
    court.set(Catalog.ENABLE_DETACHING, "on");
  }

  @Test
  void eachCallIsInTheLogWithWhoDidIt() {
    granted(court.detach(ALICE));
    granted(court.detach(ALICE));
    court.detach(BOB);
    granted(court.extend(ALICE, ALICE.until().plusSeconds(60)));
    granted(court.extendFor(ALICE, "admin", ALICE.until().plusSeconds(120)));
    assertThat(court.writeOff(ALICE)).isNull();
    court.giveBack(ALICE);
    assertLogged(
        tuple(Call.DETACH, "alice", LogEntry.GRANTED, "until 2026-12-01T08:00:00Z"),
        tuple(Call.DETACH, "alice", LogEntry.REPEATED, "until 2026-12-01T08:00:00Z"),
        tuple(
            Call.DETACH,
            "bob",
            "DETACH_LIMIT",
            "1 seat of netpoint is detached, and the licenses let no more than 1 of the 1 be"
                + " detached."),
        tuple(Call.EXTEND, "alice", LogEntry.GRANTED, "until 2026-12-01T08:01:00Z"),
        tuple(Call.EXTEND, "alice", LogEntry.GRANTED, "until 2026-12-01T08:02:00Z, by admin"),
        tuple(Call.WRITE_OFF, "alice", LogEntry.ENDED, "the administrator"),
        tuple(Call.RETURN, "alice", LogEntry.ENDED, ""));
  }

  @Test
  void anEndThatNobodyAskedForIsInTheLogOnce() {
    granted(court.detach(ALICE));
    court.advance(WEEK.plus(DetachmentEntry.MARGIN));
    boolean unused = court.ask(new Reaper()::reap);
    boolean unusedToo = court.ask(new Reaper()::reap);
    assertLogged(
        tuple(Call.DETACH, "alice", LogEntry.GRANTED, "until 2026-12-01T08:00:00Z"),
        tuple(Call.DETACHMENT_EXPIRY, "alice", LogEntry.ENDED, ""));
  }

  @Test
  void nothingIsWrittenWhereTheLogIsOff() {
    court.set(Catalog.WRITE_ACCESS_LOG, "off");
    granted(court.detach(ALICE));
    assertLogged();
  }

  @Test
  void aSeatThatIsAwayCountsAsUsedByItsUser() {
    granted(court.detach(ALICE));
    court.advance(Duration.ofDays(2));
    court.giveBack(ALICE);
    List<UserUse> uses = court.see(book -> book.audit().uses(NETPOINT, START));
    assertThat(uses)
        .extracting(UserUse::user, UserUse::held)
        .containsExactly(tuple("alice", Duration.ofDays(2)));
  }

  private void assertLogged(Tuple... expected) {
    List<Logged> log = court.see(book -> book.audit().log(LogSearch.newest("", 100)));
    assertThat(log)
        .extracting(Logged::entry)
        .extracting(LogEntry::call, LogEntry::user, LogEntry::result, LogEntry::detail)
        .containsExactlyInAnyOrder(expected);
  }
}

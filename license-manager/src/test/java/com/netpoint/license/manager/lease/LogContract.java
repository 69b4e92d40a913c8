package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every kind of books promises of the access log. */
interface LogContract extends BookKit {

  @Test
  default void whatIsLoggedIsThereAsItWasTheNewestFirst() {
    LogEntry first = entry("alice", "GRANTED");
    LogEntry second = entry("bob", "NO_SEAT_FREE");
    write(book -> book.audit().log(first));
    write(book -> book.audit().log(second));
    assertThat(entries(LogSearch.newest("", 10))).containsExactly(second, first);
    assertThat(entries(LogSearch.newest("", 1))).containsExactly(second);
    assertThat(count("")).isEqualTo(2);
  }

  @Test
  default void anEntryOfATransactionThatWasUndoneIsNotThere() {
    writeInVain(book -> book.audit().log(entry("alice", "GRANTED")));
    write(book -> book.audit().log(entry("bob", "GRANTED")));
    assertThat(entries(LogSearch.newest("", 10))).containsExactly(entry("bob", "GRANTED"));
  }

  @Test
  default void aFilterFindsAnyPartOfItInCapitalsOrNot() {
    write(book -> book.audit().log(entry("Jörg", "GRANTED")));
    write(book -> book.audit().log(entry("100%_!", "NO_SEAT_FREE")));
    for (String text :
        List.of("JÖRG", "jörg@WS", "granted", "192.0.2.7", "lease of jörg", "Rule ")) {
      assertThat(count(text)).as(text).isPositive();
    }
    assertThat(entries(LogSearch.newest("JÖRG", 10))).containsExactly(entry("Jörg", "GRANTED"));
    assertThat(count("0%_!@")).isEqualTo(1);
    assertThat(count("1%!")).isZero();
    assertThat(count("g_anted")).isZero();
    assertThat(count("nobody")).isZero();
  }

  @Test
  default void aLogIsReadPageByPageOrFromAnEntryOn() {
    write(book -> LongStream.range(0, 10).forEach(i -> book.audit().log(entry("u" + i, "x"))));
    assertThat(entries(LogSearch.page("", 3, 2)))
        .extracting(LogEntry::user)
        .containsExactly("u6", "u5");
    assertThat(entries(LogSearch.page("u", 9, 2))).extracting(LogEntry::user).containsExactly("u0");
    LogSearch start = LogSearch.newest("u", 4);
    Logged last = see(book -> book.audit().log(start)).get(3);
    assertThat(entries(start.olderThan(last)))
        .extracting(LogEntry::user)
        .containsExactly("u5", "u4", "u3", "u2");
  }

  @Test
  default void theOldestAreTakenUpToALimitUntilSoManyAreLeft() {
    write(book -> LongStream.range(0, 10).forEach(i -> book.audit().log(entry("u" + i, "x"))));
    look(book -> assertThat(book.audit().hasLogBeyond(9)).isTrue());
    look(book -> assertThat(book.audit().hasLogBeyond(10)).isFalse());
    write(book -> assertThat(book.audit().trimLog(4, 5)).isEqualTo(5));
    write(book -> assertThat(book.audit().trimLog(4, 5)).isEqualTo(1));
    write(book -> assertThat(book.audit().trimLog(4, 5)).isZero());
    assertThat(entries(LogSearch.newest("", 10)))
        .extracting(LogEntry::user)
        .containsExactly("u9", "u8", "u7", "u6");
  }

  @Test
  default void anEmptyLogIsEmpty() {
    assertThat(entries(LogSearch.newest("", 10))).isEmpty();
    assertThat(count("")).isZero();
    look(book -> assertThat(book.audit().hasLogBeyond(0)).isFalse());
    write(book -> assertThat(book.audit().trimLog(0, 5)).isZero());
  }

  private List<LogEntry> entries(LogSearch search) {
    return see(book -> book.audit().log(search)).stream().map(Logged::entry).toList();
  }

  private long count(String filter) {
    return see(book -> book.audit().count(LogSearch.newest(filter, 0)));
  }

  private static LogEntry entry(String user, String result) {
    return new LogEntry(
        START,
        "192.0.2.7",
        user,
        "ws-1",
        4711,
        Call.CHECKOUT,
        POOL,
        "lease of " + user,
        result,
        "rule 1");
  }
}

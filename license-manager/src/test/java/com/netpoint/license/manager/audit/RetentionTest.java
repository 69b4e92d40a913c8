package com.netpoint.license.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.MemoryStore;
import com.netpoint.license.manager.license.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final PoolId POOL = new PoolId("netpoint", "netpoint");
  private static final int LOG = 300;
  private static final int USES = 200;

  private final MemoryStore store = new MemoryStore(START);
  private final Retention retention = new Retention(LOG, USES);

  @Test
  void theLogIsTrimmedOnceItIsWorthWhile() {
    log(LOG + Retention.LOG_SLACK);
    assertThat(isDue()).isFalse();
    log(1);
    assertThat(isDue()).isTrue();
    tidy();
    assertThat(logged()).isEqualTo(LOG);
    assertThat(isDue()).isFalse();
  }

  @Test
  void howeverMuchComesNothingGrowsBeyondItsBounds() {
    for (int day = 0; day < 20; day++) {
      log(2_500);
      use(700);
      tidy();
      assertThat(logged()).isLessThanOrEqualTo(LOG + Retention.LOG_SLACK);
      assertThat(store.now()).isNotNull();
      boolean beyond = ask(book -> book.hasOldUses(START.minus(Retention.EACH_USE), USES));
      assertThat(beyond).isFalse();
      store.advance(Duration.ofDays(1));
    }
  }

  @Test
  void oldUsesAreAddedUpAndForgottenAfterTwoYears() {
    use(1);
    store.advance(Retention.EACH_USE);
    assertThat(isDue()).isFalse();
    store.advance(Duration.ofMillis(1));
    assertThat(isDue()).isTrue();
    tidy();
    assertThat(users()).isEqualTo(1);
    store.advance(Duration.ofDays(723));
    tidy();
    assertThat(users()).isEqualTo(1);
    store.advance(Duration.ofDays(2));
    tidy();
    assertThat(users()).isZero();
  }

  private long users() {
    return ask(book -> (long) book.uses(POOL, START.minus(Duration.ofDays(1))).size());
  }

  private long logged() {
    return ask(book -> book.count(LogSearch.newest("", 0)));
  }

  private void log(int entries) {
    LogEntry entry =
        new LogEntry(START, "192.0.2.7", "alice", "ws", 1, Call.CHECKIN, POOL, "l", "ENDED", "");
    long unused =
        ask(
            book -> {
              for (int i = 0; i < entries; i++) {
                book.log(entry);
              }
              return 0L;
            });
  }

  private void use(int uses) {
    Instant now = store.now().calendar();
    long unused =
        ask(
            book -> {
              for (int i = 0; i < uses; i++) {
                book.add(new SeatUse(POOL, "alice", "ws", SeatUse.HELD, now, now));
              }
              return 0L;
            });
  }

  private boolean isDue() {
    return ask(book -> retention.isDue(book, store.now().calendar()));
  }

  private void tidy() {
    boolean more = true;
    while (more) {
      more = ask(book -> retention.step(book, store.now().calendar()));
    }
  }

  private <T> T ask(Function<AuditBook, T> question) {
    return store.write(book -> question.apply(book.audit())).toCompletableFuture().join();
  }
}

package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.POOL;
import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Absence;
import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.manager.lease.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The access log, the usage and the leases tell one story, whatever happens to the manager. */
class SqliteAuditTest {
  private final TestClock clock = new TestClock(START);
  private final Path temp;

  SqliteAuditTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void atAnyMomentOfAKillTheyAgree() throws IOException {
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 60);
      for (int round = 0; round < 5; round++) {
        int first = round * 20;
        List<CompletableFuture<Boolean>> answers =
            IntStream.range(first, first + 20)
                .mapToObj(i -> checkout(store, "user-" + i).toCompletableFuture())
                .toList();
        kill(temp.resolve("killed-" + round));
        answers.forEach(CompletableFuture::join);
      }
    }
    for (int round = 0; round < 5; round++) {
      try (SqliteStore reopened = Fixtures.serve(temp.resolve("killed-" + round), clock)) {
        assertThatAllAgree(reopened);
      }
    }
  }

  @Test
  void afterAFaultInABatchTheyAgree() {
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 3);
      List<CompletableFuture<Boolean>> answers =
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      i % 10 == 5
                          ? faulty(store, "user-" + i).toCompletableFuture()
                          : checkout(store, "user-" + i).toCompletableFuture())
              .toList();
      long granted =
          answers.stream()
              .filter(each -> each.handle((yes, no) -> no == null && yes).join())
              .count();
      assertThat(granted).isEqualTo(3);
      assertThatAllAgree(store);
      assertThat(minute(store).refusals()).isEqualTo(45 - 3);
    }
  }

  @Test
  void aClockThatWasSetBackMeanwhileChangesNothingOfWhatWas() {
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 3);
      assertThat(Fixtures.checkout(store, "alice")).isTrue();
    }
    clock.step(Duration.ofDays(-1));
    try (SqliteStore reopened = Fixtures.serve(temp.resolve("data"), clock)) {
      assertThat(Fixtures.checkout(reopened, "bob")).isTrue();
      UsageBucket minute = minute(reopened);
      assertThat(minute.inUse()).isEqualTo(2);
      assertThat(minute.start().isBefore(START)).isFalse();
      List<Absence> absences = Fixtures.see(reopened, book -> book.audit().absences(START));
      assertThat(absences).isEmpty();
    }
  }

  @Test
  void aTimeInWhichTheManagerWasAwayIsWrittenDown() {
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 3);
      assertThat(Fixtures.checkout(store, "alice")).isTrue();
    }
    clock.advance(Duration.ofMinutes(10));
    try (SqliteStore reopened = Fixtures.serve(temp.resolve("data"), clock)) {
      List<Absence> absences = Fixtures.see(reopened, book -> book.audit().absences(START));
      assertThat(absences).containsExactly(new Absence(START, START.plus(Duration.ofMinutes(10))));
      List<UserUse> uses = Fixtures.see(reopened, book -> book.audit().uses(POOL, START));
      assertThat(uses).containsExactly(new UserUse("alice", "", 1, Duration.ofMinutes(10)));
    }
  }

  private static CompletableFuture<Boolean> checkout(Store store, String user) {
    return store
        .write(
            book ->
                Fixtures.DESK.checkout(book, Fixtures.checkout(user)) instanceof Outcome.Granted)
        .toCompletableFuture();
  }

  private static CompletableFuture<Boolean> faulty(Store store, String user) {
    return store
        .<Boolean>write(
            book -> {
              Outcome unused = Fixtures.DESK.checkout(book, Fixtures.checkout(user));
              throw new IllegalStateException("a fault");
            })
        .toCompletableFuture();
  }

  private static void assertThatAllAgree(Store store) {
    long leases = Fixtures.leaseIds(store).size();
    assertThat(Fixtures.inUse(store)).isEqualTo(leases);
    assertThat(granted(store)).isEqualTo(leases);
    if (leases > 0) {
      assertThat(minute(store).inUse()).isEqualTo(leases);
      assertThat(minute(store).grants()).isEqualTo(leases);
      assertThat(minute(store).peak()).isEqualTo(leases);
      assertThat(Fixtures.see(store, book -> book.audit().uses(POOL, START)).stream())
          .filteredOn(each -> !each.isRefusal())
          .extracting(UserUse::times)
          .hasSize((int) leases)
          .containsOnly(1L);
    }
  }

  private static long granted(Store store) {
    return Fixtures.see(store, book -> book.audit().count(LogSearch.newest("granted", 0)));
  }

  private static UsageBucket minute(Store store) {
    return Fixtures.see(
        store, book -> Objects.requireNonNull(book.audit().latest(POOL, BucketWidth.MINUTE)));
  }

  /** The files as a kill would leave them: the database before its log, which is only added to. */
  private void kill(Path to) throws IOException {
    Files.createDirectory(to);
    for (String name : List.of("manager.db", "manager.db-wal")) {
      Files.copy(temp.resolve("data").resolve(name), to.resolve(name));
    }
  }
}

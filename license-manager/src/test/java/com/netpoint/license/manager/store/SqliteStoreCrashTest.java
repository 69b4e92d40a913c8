package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is on the disk: the files are copied as a kill would leave them. */
class SqliteStoreCrashTest {
  private final TestClock clock = new TestClock(START);
  private final Path temp;

  SqliteStoreCrashTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void everyAnsweredGrantIsThere() throws IOException {
    Path copy = temp.resolve("copy");
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 100);
      List<CompletableFuture<Boolean>> answers =
          IntStream.range(0, 100)
              .mapToObj(
                  i -> store.write(book -> isGranted(book, "user-" + i)).toCompletableFuture())
              .toList();
      assertThat(answers).allMatch(CompletableFuture::join);
      copy(temp.resolve("data"), copy);
    }
    try (SqliteStore reopened = Fixtures.serve(copy, clock)) {
      assertThat(Fixtures.leaseIds(reopened)).hasSize(100);
      assertThat(Fixtures.inUse(reopened)).isEqualTo(100);
      assertThat(Fixtures.seats(reopened)).isEqualTo(100);
      assertThat(Fixtures.checkout(reopened, "newcomer")).isFalse();
      assertThat(Fixtures.renew(reopened, "user-99")).isTrue();
    }
  }

  @Test
  void aCheckinThatWasAnsweredStaysCheckedIn() throws IOException {
    Path copy = temp.resolve("copy");
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 1);
      assertThat(Fixtures.checkout(store, "alice")).isTrue();
      Fixtures.write(
          store,
          book ->
              Fixtures.DESK.checkin(
                  book, Fixtures.leaseId("alice"), Fixtures.checkout("alice").secret()));
      copy(temp.resolve("data"), copy);
    }
    try (SqliteStore reopened = Fixtures.serve(copy, clock)) {
      assertThat(Fixtures.inUse(reopened)).isZero();
      assertThat(Fixtures.checkout(reopened, "alice")).isFalse();
      assertThat(Fixtures.checkout(reopened, "bob")).isTrue();
    }
  }

  @Test
  void whoWasAliveAtTheLastHeartbeatGetsALeaseTimeFromTheRestartOn() throws IOException {
    Path copy = temp.resolve("copy");
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 1);
      assertThat(Fixtures.checkout(store, "alice")).isTrue();
      copy(temp.resolve("data"), copy);
    }
    clock.advance(Duration.ofHours(3));
    try (SqliteStore reopened = Fixtures.serve(copy, clock)) {
      assertThat(Fixtures.expiry(reopened, "alice"))
          .isEqualTo(START.plus(Duration.ofHours(3)).plus(Fixtures.LEASE_TIME));
      assertThat(Fixtures.checkout(reopened, "bob")).isFalse();
    }
  }

  /** As many as want, all day: questions cost the disk a heartbeat only. */
  @Test
  void whatChangesNothingWritesNothing() throws IOException {
    try (SqliteStore store = Fixtures.serve(temp.resolve("data"), clock)) {
      Fixtures.apply(store, "L-1", 1);
      assertThat(Fixtures.checkout(store, "alice")).isTrue();
      byte[] before = Files.readAllBytes(temp.resolve("data").resolve("manager.db-wal"));
      boolean unused = Fixtures.ask(store, Book::hasLeases);
      assertThat(temp.resolve("data").resolve("manager.db-wal")).hasBinaryContent(before);
    }
  }

  private static boolean isGranted(Book book, String user) {
    return Fixtures.DESK.checkout(book, Fixtures.checkout(user)) instanceof Outcome.Granted;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (String name : List.of("manager.db", "manager.db-wal")) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
  }
}

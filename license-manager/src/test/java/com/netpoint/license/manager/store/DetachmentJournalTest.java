package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was restored from an older copy, with its journal and without. */
class DetachmentJournalTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String FILE = "detachments.journal";

  private final TestClock clock = new TestClock(START);
  private Path data;
  private Path journal;
  private Path backup;
  private SqliteStore store;

  @BeforeEach
  void aManagerOfTwoSeats(@TempDir Path temp) throws IOException {
    data = temp.resolve("data");
    journal = temp.resolve("data-detachments");
    backup = temp.resolve("backup");
    store = Fixtures.serve(data, journal, clock);
    Fixtures.apply(store, "L-1", 2);
    Fixtures.set(store, Catalog.ENABLE_DETACHING, "on");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void itIsMadeWithTheStoreForItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)))
        .isEqualTo("rwx------");
    Path file = journal.resolve(FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(lines()).hasSize(1);
    store.close();
    store = Fixtures.serve(data, journal, clock);
    assertThat(lines()).hasSize(1);
  }

  @Test
  void everyChangeIsInItAndNoSecret() throws IOException {
    Fixtures.detach(store, "alice", WEEK);
    Fixtures.write(
        store,
        book ->
            Fixtures.DETACHMENTS.extendFor(
                book, "detachment-of-alice", "admin", START.plus(WEEK).plusSeconds(60)));
    Fixtures.write(
        store, book -> Fixtures.DETACHMENTS.writeOff(book, "detachment-of-alice", "admin"));
    Fixtures.giveBack(store, "alice");
    assertThat(lines()).hasSize(5);
    assertThat(lines().get(3)).contains("writtenOffAt");
    assertThat(Files.readString(journal.resolve(FILE))).doesNotContain("secret of");
  }

  @Test
  void manyRequestsOfOneTransactionAreAllInIt() throws IOException {
    Fixtures.apply(store, "L-2", 100);
    List<CompletableFuture<Boolean>> answers =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    store
                        .write(
                            book ->
                                Fixtures.DETACHMENTS.detach(
                                        book, Fixtures.detach("user-" + i, START, WEEK))
                                    != null)
                        .toCompletableFuture())
            .toList();
    assertThat(answers).allMatch(CompletableFuture::join);
    assertThat(lines()).hasSize(61);
  }

  @Test
  void anEntryThatIsUndoneLeavesNothingInIt() throws IOException {
    boolean failed =
        store
            .write(
                book -> {
                  var unused =
                      Fixtures.DETACHMENTS.detach(book, Fixtures.detach("alice", START, WEEK));
                  throw new IllegalStateException("to be undone");
                })
            .handle((answer, failure) -> failure != null)
            .toCompletableFuture()
            .join();
    assertThat(failed).isTrue();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void afterABackupWasRestoredTheSeatsAreAwayAgain() throws IOException {
    Fixtures.detach(store, "alice", WEEK);
    backUp();
    Fixtures.detach(store, "bob", WEEK);
    Fixtures.giveBack(store, "alice");
    restore();
    assertThat(Fixtures.away(store)).containsExactly("bob");
    assertThat(Fixtures.checkout(store, "carol")).isTrue();
    assertThat(Fixtures.checkout(store, "dora")).isFalse();
    assertThat(Fixtures.detach(store, "alice", WEEK)).isFalse();
  }

  /** Whoever still works with one of the old leases competes anew: the seat is really away. */
  @Test
  void leasesOfTheBackupMakeRoomForWhatIsAway() throws IOException {
    Fixtures.checkout(store, "carol");
    clock.advance(Duration.ofSeconds(1));
    Fixtures.checkout(store, "dora");
    backUp();
    for (String user : List.of("carol", "dora")) {
      Fixtures.write(
          store, book -> Fixtures.DESK.disconnect(book, Fixtures.leaseId(user), "admin"));
    }
    assertThat(Fixtures.detach(store, "alice", WEEK)).isTrue();
    restore();
    assertThat(Fixtures.inUse(store)).isEqualTo(2);
    assertThat(Fixtures.away(store)).containsExactly("alice");
    assertThat(Fixtures.renew(store, "carol")).isFalse();
    assertThat(Fixtures.renew(store, "dora")).isTrue();
  }

  @Test
  void whatWasReplayedIsNotReplayedTwice() throws IOException {
    backUp();
    Fixtures.detach(store, "alice", WEEK);
    restore();
    Fixtures.giveBack(store, "alice");
    assertThat(lines()).hasSize(3);
    store.close();
    store = Fixtures.serve(data, journal, clock);
    assertThat(Fixtures.away(store)).isEmpty();
    Fixtures.detach(store, "bob", WEEK);
    restore();
    assertThat(Fixtures.away(store)).containsExactly("bob");
  }

  @Test
  void anEntryThatACrashCutOffWasNeverMade() throws IOException {
    Fixtures.detach(store, "alice", WEEK);
    store.close();
    Files.writeString(
        journal.resolve(FILE), "{\"number\":2,\"id\":\"cut", StandardOpenOption.APPEND);
    store = Fixtures.serve(data, journal, clock);
    assertThat(Fixtures.away(store)).containsExactly("alice");
    assertThat(Fixtures.detach(store, "bob", WEEK)).isTrue();
    assertThat(lines()).hasSize(3);
    assertThat(heldBackUntil()).isNull();
  }

  /** A crash between the journal and the commit: the client was told nothing, and asks again. */
  @Test
  void anEntryWithoutItsCommitTakesTheSeatUntilTheRequestIsRepeated() throws IOException {
    backUp();
    Fixtures.detach(store, "alice", WEEK);
    restore();
    assertThat(Fixtures.detach(store, "alice", WEEK)).isTrue();
    assertThat(Fixtures.inUse(store)).isEqualTo(1);
  }

  @Test
  void withoutItsJournalSeatsThatMayBeAwayAreHeldBack() throws IOException {
    Fixtures.set(store, Catalog.RESERVED_SEATS, "1");
    backUp();
    Fixtures.detach(store, "alice", WEEK);
    delete(journal);
    restore();
    Instant until = START.plus(Duration.ofDays(14)).plus(Duration.ofMinutes(5));
    assertThat(heldBackUntil()).isEqualTo(until);
    assertThat(Fixtures.checkout(store, "carol")).isTrue();
    assertThat(Fixtures.checkout(store, "dora")).isFalse();
    assertThat(Fixtures.detach(store, "bob", WEEK)).isFalse();
    store.close();
    clock.advance(Duration.between(START, until).minusMillis(1));
    store = Fixtures.serve(data, journal, clock);
    assertThat(Fixtures.checkout(store, "dora")).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(heldBackUntil()).isNull();
    assertThat(Fixtures.checkout(store, "dora")).isTrue();
  }

  @Test
  void whatTheBackupKnowsOfIsNotHeldBackTwice() throws IOException {
    Fixtures.set(store, Catalog.RESERVED_SEATS, "1");
    Fixtures.detach(store, "alice", WEEK);
    backUp();
    delete(journal);
    restore();
    assertThat(Fixtures.checkout(store, "carol")).isTrue();
    assertThat(Fixtures.checkout(store, "dora")).isFalse();
    Fixtures.giveBack(store, "alice");
    assertThat(Fixtures.checkout(store, "dora")).isTrue();
  }

  @Test
  void theNewJournalTellsOfAllThatIsAway() throws IOException {
    Fixtures.detach(store, "alice", WEEK);
    delete(journal);
    store.close();
    store = Fixtures.serve(data, journal, clock);
    assertThat(lines()).hasSize(2);
    backUp();
    Fixtures.giveBack(store, "alice");
    restore();
    assertThat(Fixtures.away(store)).isEmpty();
  }

  @Test
  void anOlderCopyOfTheJournalIsNoneToGoBy() throws IOException {
    Path older = backup.resolveSibling("older");
    copy(journal, older);
    Fixtures.detach(store, "alice", WEEK);
    store.close();
    delete(journal);
    copy(older, journal);
    store = Fixtures.serve(data, journal, clock);
    assertThat(Fixtures.away(store)).containsExactly("alice");
    assertThat(heldBackUntil()).isNotNull();
    assertThat(lines()).hasSize(2);
  }

  @Test
  void aJournalInWhichSomethingIsMissingIsPutAside() throws IOException {
    Fixtures.detach(store, "alice", WEEK);
    Fixtures.detach(store, "bob", WEEK);
    store.close();
    List<String> lines = lines();
    Files.write(journal.resolve(FILE), List.of(lines.get(0), lines.get(2)));
    store = Fixtures.serve(data, journal, clock);
    assertThat(heldBackUntil()).isNotNull();
    try (Stream<Path> files = Files.list(journal)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .anyMatch(each -> each.startsWith(FILE + ".damaged-"));
    }
  }

  @Test
  void theJournalOfAnotherStoreIsNotTaken() {
    Path other = data.resolveSibling("other");
    assertThatThrownBy(() -> Fixtures.serve(other, journal, clock))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("belongs to the license manager")
        .hasMessageContaining("--detachment-journal");
  }

  @Test
  void aJournalThatSomebodyWritesToIsNotTaken() throws IOException {
    backUp();
    assertThatThrownBy(() -> Fixtures.serve(backup, journal, clock))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Another license manager writes to the journal");
  }

  @Test
  void aStoreThatWasMadeBeforeThereWereJournalsHoldsNothingBack() throws Exception {
    store.close();
    Fixtures.tamper(data, "update store set journal_id = null, journal_last = 0");
    delete(journal);
    store = Fixtures.serve(data, journal, clock);
    assertThat(heldBackUntil()).isNull();
    assertThat(lines()).hasSize(1);
  }

  private @Nullable Instant heldBackUntil() {
    return Fixtures.see(store, book -> Optional.ofNullable(book.heldBackUntil())).orElse(null);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(journal.resolve(FILE), StandardCharsets.UTF_8);
  }

  /** As a copy of the folder of a manager that was ended. */
  private void backUp() throws IOException {
    store.close();
    copy(data, backup);
    store = Fixtures.serve(data, journal, clock);
  }

  private void restore() throws IOException {
    store.close();
    delete(data);
    copy(backup, data);
    store = Fixtures.serve(data, journal, clock);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

package com.netpoint.license.manager.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WriterTest {
  private static final Instant FAR = Instant.parse("2036-11-24T08:00:00Z");

  private final RecordingDatabase database = new RecordingDatabase();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger openings = new AtomicInteger();
  private final Writer writer = new Writer(database, book -> openings.incrementAndGet());

  @AfterEach
  void close() {
    gate.countDown();
    writer.close();
  }

  @Test
  void entriesThatWaitShareTheNextTransaction() throws Exception {
    blockTheWriter();
    List<CompletableFuture<String>> waiting = IntStream.range(0, 5).mapToObj(this::bury).toList();
    gate.countDown();
    for (CompletableFuture<String> each : waiting) {
      each.get(10, SECONDS);
    }
    assertThat(database.events()).containsExactly("begin", "commit", "begin", "commit");
  }

  @Test
  void aTransactionTakesNoMoreThanItsShare() throws Exception {
    blockTheWriter();
    List<CompletableFuture<String>> waiting = IntStream.range(0, 513).mapToObj(this::bury).toList();
    gate.countDown();
    waiting.get(512).get(10, SECONDS);
    assertThat(database.count("commit")).isEqualTo(3);
  }

  @Test
  void aMachineWithoutAThreadToAnswerOnIsAnsweredOnTheWritersOwn() throws Exception {
    try (Writer poor = new Writer(new RecordingDatabase(), book -> {}, new NoThreads())) {
      assertThat(poor.write(book -> "first").toCompletableFuture().get(10, SECONDS))
          .isEqualTo("first");
      assertThat(poor.write(book -> "second").toCompletableFuture().get(10, SECONDS))
          .isEqualTo("second");
    }
  }

  @Test
  void nothingIsAnsweredBeforeItIsDurable() throws Exception {
    List<CompletableFuture<String>> waiting = new ArrayList<>();
    blockTheWriter();
    AtomicInteger early = new AtomicInteger();
    database.beforeCommit(
        () -> early.addAndGet((int) waiting.stream().filter(CompletableFuture::isDone).count()));
    waiting.addAll(IntStream.range(0, 5).mapToObj(this::bury).toList());
    gate.countDown();
    waiting.get(4).get(10, SECONDS);
    assertThat(early).hasValue(0);
  }

  @Test
  void anEntryThatFaultsFailsAloneAndLeavesNothing() throws Exception {
    blockTheWriter();
    CompletableFuture<String> before = bury(1);
    CompletableFuture<String> faulty = write(faultAfterBurying("id-2"));
    CompletableFuture<String> after = bury(3);
    gate.countDown();
    assertThat(before.get(10, SECONDS)).isEqualTo("id-1");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> faulty.get(10, SECONDS))
        .withCauseInstanceOf(IllegalStateException.class);
    assertThat(after.get(10, SECONDS)).isEqualTo("id-3");
    assertThat(database.isDead("id-1")).isTrue();
    assertThat(database.isDead("id-2")).isFalse();
    assertThat(database.isDead("id-3")).isTrue();
  }

  @Test
  void beingCarriedOutAgainTheSecondAnswerCounts() throws Exception {
    blockTheWriter();
    AtomicInteger runs = new AtomicInteger();
    CompletableFuture<Integer> innocent = write(book -> runs.incrementAndGet());
    CompletableFuture<String> faulty = write(faultAfterBurying("id-2"));
    gate.countDown();
    assertThat(innocent.get(10, SECONDS)).isEqualTo(2);
    assertThat(faulty.handle((answer, failure) -> failure != null).get(10, SECONDS)).isTrue();
  }

  @Test
  void theOpeningComesFirstInEveryTransaction() throws Exception {
    bury(1).get(10, SECONDS);
    int seenByEntry = write(book -> openings.get()).get(10, SECONDS);
    assertThat(seenByEntry).isEqualTo(2);
    assertThat(database.count("begin")).isEqualTo(2);
  }

  @Test
  void aCommitThatFailsFailsEveryEntryInIt() throws Exception {
    blockTheWriter();
    List<CompletableFuture<String>> waiting = IntStream.range(0, 3).mapToObj(this::bury).toList();
    database.failWith(new StoreException("the disk is full"));
    gate.countDown();
    for (CompletableFuture<String> each : waiting) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> each.get(10, SECONDS))
          .withCauseInstanceOf(StoreException.class)
          .withMessageContaining("the disk is full");
    }
    assertThat(database.isDead("id-0")).isFalse();
  }

  @Test
  void aStoreThatDoesNotBeginIsAskedOnceForAll() throws Exception {
    blockTheWriter();
    List<CompletableFuture<String>> waiting = IntStream.range(0, 3).mapToObj(this::bury).toList();
    database.refuseToBegin(new StoreException("another process writes"));
    gate.countDown();
    for (CompletableFuture<String> each : waiting) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> each.get(10, SECONDS))
          .withCauseInstanceOf(StoreException.class)
          .withMessageContaining("another process writes");
    }
    assertThat(database.events()).containsExactly("begin", "commit", "begin");
  }

  @Test
  void whoIsCarriedOutAloneWaitsForNoStoreThatFailedBeforeHim() throws Exception {
    blockTheWriter();
    CompletableFuture<String> faulty =
        write(
            book -> {
              database.refuseToBegin(new StoreException("another process writes"));
              throw new IllegalStateException("on purpose");
            });
    CompletableFuture<String> second = bury(2);
    CompletableFuture<String> third = bury(3);
    gate.countDown();
    for (CompletableFuture<String> each : List.of(faulty, second, third)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> each.get(10, SECONDS))
          .withMessageContaining("another process writes");
    }
    assertThat(database.events()).containsExactly("begin", "commit", "begin", "rollback", "begin");
  }

  @Test
  void itsEndDoesNotWaitForAWriteThatHangs() throws Exception {
    CompletableFuture<Boolean> hanging = hang();
    CompletableFuture<String> waiting = bury(1);
    writer.close();
    assertThat(database.events()).containsExactly("begin");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> waiting.get(0, SECONDS))
        .withCauseInstanceOf(StoreException.class)
        .withMessageContaining("The license manager is going down.");
    gate.countDown();
    assertThat(hanging.get(10, SECONDS)).isTrue();
    writer.close();
    assertThat(database.events()).containsExactly("begin", "commit", "close");
    assertThat(database.isDead("id-1")).isFalse();
  }

  @Test
  void itGoesOnOnceTheStoreCanBeUsedAgain() throws Exception {
    database.failWith(new StoreException("the disk is full"));
    assertThat(bury(1).handle((answer, failure) -> failure != null).get(10, SECONDS)).isTrue();
    database.failWith(null);
    assertThat(bury(2).get(10, SECONDS)).isEqualTo("id-2");
  }

  @Test
  void anErrorFailsItsEntryAndNotTheWriter() throws Exception {
    CompletableFuture<String> erring =
        write(
            book -> {
              throw new StackOverflowError("on purpose");
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> erring.get(5, SECONDS))
        .withCauseInstanceOf(StackOverflowError.class);
    assertThat(bury(1).get(5, SECONDS)).isEqualTo("id-1");
  }

  @Test
  void whoComesToAFullQueueIsToldAtOnce() throws Exception {
    blockTheWriter();
    for (int i = 0; i < 20_000; i++) {
      CompletableFuture<Boolean> unused = write(book -> true);
    }
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> bury(1).get(0, SECONDS))
        .withCauseInstanceOf(StoreException.class)
        .withMessageContaining("Too many requests are waiting.");
  }

  @Test
  void whatWaitsIsCarriedOutBeforeItEnds() throws Exception {
    blockTheWriter();
    List<CompletableFuture<String>> waiting = IntStream.range(0, 10).mapToObj(this::bury).toList();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(writer::close);
    gate.countDown();
    closing.get(10, SECONDS);
    assertThat(waiting).allMatch(each -> each.isDone() && !each.isCompletedExceptionally());
    assertThat(database.events()).endsWith("commit", "close");
  }

  @Test
  void whoComesAfterTheEndIsToldAtOnce() {
    writer.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> bury(1).get(0, SECONDS))
        .withCauseInstanceOf(StoreException.class)
        .withMessageContaining("The license manager is going down.");
    assertThat(database.isDead("id-1")).isFalse();
  }

  @Test
  void nobodyWhoComesWhileItEndsWaitsForEver() throws Exception {
    for (int round = 0; round < 20; round++) {
      Writer ending = new Writer(new RecordingDatabase(), book -> {});
      CountDownLatch begun = new CountDownLatch(1);
      CompletableFuture<List<CompletableFuture<Boolean>>> asking =
          CompletableFuture.supplyAsync(() -> askUntilRefused(ending, begun));
      assertThat(begun.await(10, SECONDS)).isTrue();
      ending.close();
      for (CompletableFuture<Boolean> each : asking.get(10, SECONDS)) {
        assertThat(each.handle((answer, failure) -> true).get(5, SECONDS)).isTrue();
      }
    }
  }

  private static List<CompletableFuture<Boolean>> askUntilRefused(
      Writer ending, CountDownLatch begun) {
    List<CompletableFuture<Boolean>> answers = new ArrayList<>();
    do {
      answers.add(ending.write(book -> true).toCompletableFuture());
      begun.countDown();
    } while (!answers.get(answers.size() - 1).isCompletedExceptionally());
    return answers;
  }

  private <T> CompletableFuture<T> write(Function<Book, T> entry) {
    return writer.write(entry).toCompletableFuture();
  }

  private CompletableFuture<String> bury(int number) {
    return write(
        book -> {
          book.bury("id-" + number, FAR);
          return "id-" + number;
        });
  }

  private static Function<Book, String> faultAfterBurying(String id) {
    return book -> {
      book.bury(id, FAR);
      throw new IllegalStateException("on purpose");
    };
  }

  /** Keeps the writer busy until the gate opens, so that what comes meanwhile waits together. */
  private void blockTheWriter() throws InterruptedException {
    CompletableFuture<Boolean> unused = hang();
  }

  private CompletableFuture<Boolean> hang() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Boolean> blocked =
        write(
            book -> {
              busy.countDown();
              return await(gate);
            });
    assertThat(busy.await(10, SECONDS)).isTrue();
    return blocked;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an executor does on a machine that has no thread left. */
  private static final class NoThreads extends AbstractExecutorService {
    @Override
    public void execute(Runnable task) {
      throw new OutOfMemoryError("unable to create native thread");
    }

    @Override
    public void shutdown() {
      // There is nothing to end.
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return true;
    }

    @Override
    public boolean isTerminated() {
      return true;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}

package com.netpoint.license.manager.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.StoreException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReaderTest {
  private final RecordingDatabase database = new RecordingDatabase();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Reader reader = new Reader(database, "store-reader");

  @AfterEach
  void close() {
    gate.countDown();
    reader.close();
  }

  @Test
  void aQuestionThatFailsFailsAlone() throws Exception {
    CompletableFuture<Boolean> failing =
        read(
            book -> {
              throw new StackOverflowError("on purpose");
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> failing.get(10, SECONDS))
        .withCauseInstanceOf(StackOverflowError.class);
    assertThat(read(Book::hasLeases).get(10, SECONDS)).isFalse();
  }

  @Test
  void whoComesToAFullQueueIsToldAtOnce() throws Exception {
    blockTheReader();
    List<CompletableFuture<Boolean>> waiting =
        IntStream.range(0, 1_000).mapToObj(i -> read(Book::hasLeases)).toList();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> read(Book::hasLeases).get(0, SECONDS))
        .withCauseInstanceOf(StoreException.class)
        .withMessageContaining("Too many requests are waiting.");
    gate.countDown();
    assertThat(waiting.get(999).get(10, SECONDS)).isFalse();
  }

  @Test
  void whoComesAfterTheEndIsToldAtOnce() {
    reader.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> read(Book::hasLeases).get(0, SECONDS))
        .withCauseInstanceOf(StoreException.class)
        .withMessageContaining("The license manager is going down.");
  }

  @Test
  void whatWaitsIsAnsweredBeforeItEnds() throws Exception {
    blockTheReader();
    CompletableFuture<Boolean> waiting = read(Book::hasLeases);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(reader::close);
    gate.countDown();
    closing.get(10, SECONDS);
    assertThat(waiting.get(0, SECONDS)).isFalse();
    assertThat(database.events()).containsExactly("close");
  }

  private <T> CompletableFuture<T> read(Function<Book, T> question) {
    return reader.read(question).toCompletableFuture();
  }

  private void blockTheReader() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Boolean> unused =
        read(
            book -> {
              busy.countDown();
              return await(gate);
            });
    assertThat(busy.await(10, SECONDS)).isTrue();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

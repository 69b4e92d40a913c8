package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about writing and reading, whatever its books are made of. */
public abstract class StoreContract {
  private static final Instant FAR = Instant.parse("2036-11-24T08:00:00Z");

  /** A new store. */
  protected abstract Store store();

  @Test
  void aWriteAnswersWhatItsEntryReturned() {
    assertThat(write("id-1").join()).isEqualTo("id-1");
  }

  @Test
  void whatIsAnsweredCanBeReadByTheNext() {
    write("id-1").join();
    assertThat(isWritten("id-1")).isTrue();
  }

  @Test
  void anEntryMayAnswerNothing() {
    assertThat(store().write(Book::lastHeartbeat).toCompletableFuture().join()).isNull();
    assertThat(store().read(Book::lastHeartbeat).toCompletableFuture().join()).isNull();
  }

  @Test
  void anEntryThatThrowsLeavesNothing() {
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> fail("id-1").join())
        .withCauseInstanceOf(IllegalStateException.class);
    assertThat(isWritten("id-1")).isFalse();
  }

  @Test
  void aQuestionThatThrowsFailsAloneToo() {
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(
            () ->
                store()
                    .read(
                        book -> {
                          throw new IllegalStateException("on purpose");
                        })
                    .toCompletableFuture()
                    .join());
    write("id-1").join();
    assertThat(isWritten("id-1")).isTrue();
  }

  @Test
  void theOthersSucceedWhereOneOfManyThrows() {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(i % 7 == 3 ? fail("id-" + i) : write("id-" + i));
    }
    for (int i = 0; i < 40; i++) {
      boolean fails = i % 7 == 3;
      assertThat(answers.get(i).handle((answer, failure) -> failure != null).join())
          .isEqualTo(fails);
      assertThat(isWritten("id-" + i)).isEqualTo(!fails);
    }
  }

  @Test
  void entriesAreCarriedOutInTheOrderInWhichTheyCame() {
    List<CompletableFuture<Long>> answers =
        IntStream.range(0, 40)
            .mapToObj(i -> store().write(book -> nextNumber(book)).toCompletableFuture())
            .toList();
    assertThat(answers).extracting(CompletableFuture::join).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anEntrySeesWhatTheOneBeforeItWrote() {
    CompletableFuture<String> first = write("id-1");
    CompletableFuture<Boolean> second =
        store().write(book -> book.isDead("id-1")).toCompletableFuture();
    assertThat(first.join()).isEqualTo("id-1");
    assertThat(second.join()).isTrue();
  }

  @Test
  void aReadSeesOnlyWhatIsCommitted() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    CompletableFuture<String> writing =
        CompletableFuture.supplyAsync(
            () ->
                store()
                    .write(
                        book -> {
                          book.bury("id-1", FAR);
                          written.countDown();
                          await(seen);
                          return "done";
                        })
                    .toCompletableFuture()
                    .join());
    assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(isWritten("id-1")).isFalse();
    seen.countDown();
    assertThat(writing.join()).isEqualTo("done");
    assertThat(isWritten("id-1")).isTrue();
  }

  @Test
  void aReadWritesNothing() {
    boolean unused =
        store()
            .read(
                book -> {
                  book.bury("id-1", FAR);
                  return true;
                })
            .toCompletableFuture()
            .handle((answer, failure) -> true)
            .join();
    assertThat(isWritten("id-1")).isFalse();
  }

  @Test
  void manyMayWriteAtOnce() {
    List<CompletableFuture<Long>> answers =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> store().write(StoreContract::nextNumber).toCompletableFuture())
            .toList();
    assertThat(answers).extracting(CompletableFuture::join).doesNotHaveDuplicates();
    assertThat(answers).extracting(CompletableFuture::join).contains(0L, 199L);
  }

  private CompletableFuture<String> write(String id) {
    return store()
        .write(
            book -> {
              book.bury(id, FAR);
              return id;
            })
        .toCompletableFuture();
  }

  private CompletableFuture<String> fail(String id) {
    return store()
        .<String>write(
            book -> {
              book.bury(id, FAR);
              throw new IllegalStateException("on purpose");
            })
        .toCompletableFuture();
  }

  private boolean isWritten(String id) {
    return store().read(book -> book.isDead(id)).toCompletableFuture().join();
  }

  /** Counts how many numbers were given before, and so would show an entry that counted twice. */
  private static long nextNumber(Book book) {
    long number = 0;
    while (book.isDead("number-" + number)) {
      number++;
    }
    book.bury("number-" + number, FAR);
    return number;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

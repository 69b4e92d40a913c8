package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Books under test, and the words in which the parts of their contract ask them. */
public interface BookKit {
  /** Whose licenses the store takes. */
  SigningKey VENDOR = SigningKey.generate();

  /** When the store was opened, on both of its clocks. */
  Instant START = Instant.parse("2026-11-24T08:00:00Z");

  PoolId POOL = new PoolId("netpoint", "netpoint");
  PoolId REPORTS = new PoolId("netpoint", "reports");
  Duration MINUTE = Duration.ofMinutes(1);

  /** A new store that goes by {@link #VENDOR} and opens no transaction with a beat of its own. */
  Store store();

  /** Lets time pass on both clocks of the store. */
  void advance(Duration duration);

  /** Writes in a transaction. */
  default <T> T ask(Function<Book, T> entry) {
    return answer(store().write(entry));
  }

  default void write(Consumer<Book> entry) {
    boolean unused =
        ask(
            book -> {
              entry.accept(book);
              return true;
            });
  }

  /** Writes in a transaction that is undone at its end. */
  default void writeInVain(Consumer<Book> entry) {
    boolean undone =
        store()
            .write(
                book -> {
                  entry.accept(book);
                  throw new IllegalStateException("to be undone");
                })
            .handle((answer, failure) -> failure != null)
            .toCompletableFuture()
            .join();
    if (!undone) {
      throw new AssertionError("the transaction became true");
    }
  }

  /** Reads in a transaction. */
  default <T> T see(Function<Book, T> question) {
    return answer(store().read(question));
  }

  default void look(Consumer<Book> question) {
    boolean unused =
        see(
            book -> {
              question.accept(book);
              return true;
            });
  }

  /** An assertion that failed in a transaction shows as itself. */
  private static <T> T answer(CompletionStage<T> answer) {
    try {
      return answer.toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof AssertionError failure) {
        throw failure;
      }
      throw e;
    }
  }
}

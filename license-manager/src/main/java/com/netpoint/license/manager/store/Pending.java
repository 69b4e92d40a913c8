package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry that waits for its transaction, and somebody who waits for its answer. */
final class Pending<T> {
  private final Function<Book, T> entry;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;

  Pending(Function<Book, T> entry) {
    this.entry = entry;
  }

  CompletableFuture<T> answer() {
    return answer;
  }

  void carryOut(Book book) {
    result = entry.apply(book);
  }

  /** To be called once what was carried out is durable. */
  @SuppressWarnings("NullAway") // A null result is an entry's own choice of T.
  void succeed() {
    answer.complete(result);
  }

  void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }
}

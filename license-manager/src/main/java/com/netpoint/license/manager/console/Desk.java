package com.netpoint.license.manager.console;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.StoreException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The books, for pages that may wait for them. */
final class Desk {
  /** Who looks at a page for longer than that wants to know why. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final OpenStore store;

  Desk(OpenStore store) {
    this.store = store;
  }

  /**
   * What one consistent state of the books says.
   *
   * @throws StoreException when they cannot be read
   */
  <T> T read(Function<Book, T> question) {
    return await(store.read(question));
  }

  /**
   * Writes, and returns once it is durable.
   *
   * @throws StoreException when nothing was written
   */
  <T> T write(Function<Book, T> entry) {
    return await(store.write(entry));
  }

  private static <T> T await(CompletionStage<T> answer) {
    try {
      return answer.toCompletableFuture().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StoreException("The store takes too long.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StoreException known
          ? known
          : new IllegalStateException("The books could not be used.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("The license manager is going down.", e);
    }
  }
}

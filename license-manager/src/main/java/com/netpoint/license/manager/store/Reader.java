package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.StoreException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A thread that reads on a connection of its own, one question after the other. */
final class Reader implements AutoCloseable {
  /** As many as may wait. Who comes after them is told at once to come again. */
  private static final int MOST_WAITING = 1_000;

  private final Database database;
  private final ThreadPoolExecutor thread;

  Reader(Database database, String name) {
    this.database = database;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, name));
  }

  <T> CompletionStage<T> read(Function<Book, T> question) {
    Pending<T> pending = new Pending<>(question);
    try {
      thread.execute(() -> answer(pending));
    } catch (RejectedExecutionException e) {
      pending.fail(
          new StoreException(
              thread.isShutdown()
                  ? "The license manager is going down."
                  : "Too many requests are waiting.",
              e));
    }
    return pending.answer();
  }

  /** Answers what waits, for a second at most. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }

  private void answer(Pending<?> pending) {
    try {
      database.look(pending::carryOut);
    } catch (RuntimeException | Error e) {
      pending.fail(e);
      return;
    }
    pending.succeed();
  }
}

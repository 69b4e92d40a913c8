package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one thread that writes. Entries that wait while it makes others durable share the next
 * transaction: a disk that syncs 300 times a second then carries thousands of entries.
 */
final class Writer implements AutoCloseable {
  /** As many as share a transaction; more would only make the first of them wait longer. */
  private static final int MOST_TOGETHER = 512;

  /** As many as may wait. Who comes after them is told at once to come again. */
  private static final int MOST_WAITING = 20_000;

  /**
   * As many as are answered by one task: a thread woken for each of them costs more than the
   * answer.
   */
  private static final int ANSWERED_TOGETHER = 16;

  private final BlockingQueue<Pending<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Database database;
  private final Consumer<Book> opening;
  private final Thread thread;
  private final ExecutorService answering =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(), task -> new Thread(task, "store-answers"));
  private volatile boolean closing;

  /**
   * Starts writing.
   *
   * @param opening is carried out first in every transaction
   */
  Writer(Database database, Consumer<Book> opening) {
    this.database = database;
    this.opening = opening;
    this.thread = new Thread(this::run, "store-writer");
    thread.start();
  }

  <T> CompletionStage<T> write(Function<Book, T> entry) {
    Pending<T> pending = new Pending<>(entry);
    boolean accepted = !closing && waiting.offer(pending);
    // What came in while the thread was ending would wait for ever.
    if (!accepted || (closing && waiting.remove(pending))) {
      pending.fail(
          new StoreException(
              closing ? "The license manager is going down." : "Too many requests are waiting."));
    }
    return pending.answer();
  }

  /** Carries out what waits, then ends. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
      answering.shutdown();
      answering.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }

  private void run() {
    List<Pending<?>> together = new ArrayList<>();
    while (!closing || !waiting.isEmpty()) {
      try {
        Pending<?> first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          waiting.drainTo(together, MOST_TOGETHER - 1);
          carryOut(together);
          together.clear();
        }
      } catch (InterruptedException e) {
        closing = true;
      }
    }
  }

  /** One transaction for all; should one of them fault, each gets a transaction of its own. */
  private void carryOut(List<Pending<?>> together) {
    try {
      database.transact(book -> carryOutIn(book, together));
    } catch (RuntimeException | Error e) {
      if (together.size() == 1) {
        answer(together, pending -> pending.fail(e));
      } else {
        together.forEach(pending -> carryOut(List.of(pending)));
      }
      return;
    }
    answer(together, Pending::succeed);
  }

  /** Never on this thread: whoever is answered may take his time, the next entries wait. */
  private void answer(List<Pending<?>> together, Consumer<Pending<?>> how) {
    List<Pending<?>> all = List.copyOf(together);
    for (int from = 0; from < all.size(); from += ANSWERED_TOGETHER) {
      List<Pending<?>> some = all.subList(from, Math.min(from + ANSWERED_TOGETHER, all.size()));
      answering.execute(() -> some.forEach(how));
    }
  }

  private void carryOutIn(Book book, List<Pending<?>> together) {
    opening.accept(book);
    together.forEach(pending -> pending.carryOut(book));
  }
}

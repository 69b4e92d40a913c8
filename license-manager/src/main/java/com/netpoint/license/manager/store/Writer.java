package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.StoreException;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

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

  /** As long as the end takes, so that all of the manager's end is told within two seconds. */
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private static final String GOING_DOWN = "The license manager is going down.";

  private final BlockingQueue<Pending<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Database database;
  private final Consumer<Book> opening;
  private final Thread thread;
  private final ExecutorService answering;
  private volatile boolean closing;

  /**
   * Starts writing.
   *
   * @param opening is carried out first in every transaction
   */
  Writer(Database database, Consumer<Book> opening) {
    this(database, opening, answeringThreads());
  }

  Writer(Database database, Consumer<Book> opening, ExecutorService answering) {
    this.database = database;
    this.answering = answering;
    this.opening = opening;
    this.thread = new Thread(this::run, "store-writer");
    thread.start();
  }

  private static ExecutorService answeringThreads() {
    return Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(), task -> new Thread(task, "store-answers"));
  }

  <T> CompletionStage<T> write(Function<Book, T> entry) {
    Pending<T> pending = new Pending<>(entry);
    boolean accepted = !closing && waiting.offer(pending);
    // What came in while the thread was ending would wait for ever.
    if (!accepted || (closing && waiting.remove(pending))) {
      pending.fail(new StoreException(closing ? GOING_DOWN : "Too many requests are waiting."));
    }
    return pending.answer();
  }

  /**
   * Carries out what waits, then ends. What still waits after a second is failed, and what is being
   * written then is left to itself: this returns in any case.
   */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(CLOSING.toMillis());
      if (thread.isAlive()) {
        failWaiting();
      } else {
        answering.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void failWaiting() {
    List<Pending<?>> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(pending -> pending.fail(new StoreException(GOING_DOWN)));
  }

  private void run() {
    List<Pending<?>> together = new ArrayList<>();
    while (!closing || !waiting.isEmpty()) {
      try {
        Pending<?> first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          waiting.drainTo(together, MOST_TOGETHER - 1);
          carryOut(List.copyOf(together));
          together.clear();
        }
      } catch (InterruptedException e) {
        closing = true;
      }
    }
    answering.shutdown();
    database.close();
  }

  /**
   * One transaction for all; should one of them fault, each gets a transaction of its own.
   *
   * @return what the store itself failed with, which is nobody's fault and all of theirs; absent
   *     when it did its work
   */
  private @Nullable Throwable carryOut(List<Pending<?>> together) {
    try {
      database.transact(book -> carryOutIn(book, together));
    } catch (EntryFault fault) {
      if (together.size() > 1) {
        return carryOutEachAlone(together);
      }
      answer(together, pending -> pending.fail(fault.of));
      return null;
    } catch (RuntimeException | Error e) {
      answer(together, pending -> pending.fail(e));
      return e;
    }
    answer(together, Pending::succeed);
    return null;
  }

  /** Once the store itself fails, the rest are told: each may have waited seconds for it. */
  private @Nullable Throwable carryOutEachAlone(List<Pending<?>> all) {
    Throwable failure = null;
    for (Pending<?> each : all) {
      Throwable before = failure;
      if (before == null) {
        failure = carryOut(List.of(each));
      } else {
        answer(List.of(each), pending -> pending.fail(before));
      }
    }
    return failure;
  }

  /**
   * Not on this thread, since whoever is answered may take his time while the next entries wait;
   * but on this thread when the machine has none to give.
   */
  private void answer(List<Pending<?>> all, Consumer<Pending<?>> how) {
    for (int from = 0; from < all.size(); from += ANSWERED_TOGETHER) {
      List<Pending<?>> some = all.subList(from, Math.min(from + ANSWERED_TOGETHER, all.size()));
      try {
        answering.execute(() -> some.forEach(how));
      } catch (RuntimeException | Error e) {
        some.forEach(how);
      }
    }
  }

  private void carryOutIn(Book book, List<Pending<?>> together) {
    opening.accept(book);
    for (Pending<?> pending : together) {
      try {
        pending.carryOut(book);
      } catch (RuntimeException | Error e) {
        throw new EntryFault(e);
      }
    }
  }

  /** The fault of an entry, which has nothing to do with the others of its transaction. */
  private static final class EntryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Throwable of;

    EntryFault(Throwable of) {
      super(of);
      this.of = of;
    }
  }
}

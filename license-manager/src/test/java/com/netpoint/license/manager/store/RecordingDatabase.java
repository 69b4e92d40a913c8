package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A database in memory that writes down what was done to it, and fails when it is told to. */
final class RecordingDatabase implements Database {
  private final MemoryStore books = new MemoryStore(Instant.parse("2026-11-24T08:00:00Z"));
  private final List<String> events = new ArrayList<>();
  private Runnable beforeCommit = () -> {};
  private volatile @Nullable RuntimeException failure;
  private volatile @Nullable RuntimeException refusedBegin;

  /** What happened: {@code begin}, {@code commit}, {@code rollback}, {@code close}. */
  synchronized List<String> events() {
    return List.copyOf(events);
  }

  long count(String event) {
    return events().stream().filter(event::equals).count();
  }

  void beforeCommit(Runnable look) {
    beforeCommit = look;
  }

  /** Has every commit fail from now on, or no longer. */
  void failWith(@Nullable RuntimeException exception) {
    failure = exception;
  }

  /** Has no transaction begin from now on, as while another process holds the store. */
  void refuseToBegin(RuntimeException exception) {
    refusedBegin = exception;
  }

  boolean isDead(String id) {
    return books.read(book -> book.isDead(id)).toCompletableFuture().join();
  }

  @Override
  public void transact(Consumer<Book> work) {
    record("begin");
    RuntimeException refusal = refusedBegin;
    if (refusal != null) {
      throw refusal;
    }
    try {
      books.write(book -> carryOut(work, book)).toCompletableFuture().join();
      record("commit");
    } catch (CompletionException e) {
      record("rollback");
      throw (RuntimeException) e.getCause();
    } catch (Error e) {
      record("rollback");
      throw e;
    }
  }

  @Override
  public void look(Consumer<Book> work) {
    boolean unused = books.read(book -> look(work, book)).toCompletableFuture().join();
  }

  @Override
  public void close() {
    record("close");
  }

  private static boolean look(Consumer<Book> work, Book book) {
    work.accept(book);
    return true;
  }

  private boolean carryOut(Consumer<Book> work, Book book) {
    work.accept(book);
    beforeCommit.run();
    RuntimeException exception = failure;
    if (exception != null) {
      throw exception;
    }
    return true;
  }

  private synchronized void record(String event) {
    events.add(event);
  }
}

package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store that keeps its books in memory and writes at once. Its clocks stand still until moved.
 */
public final class MemoryStore implements Store {
  private final List<PoolId> locked = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();
  private volatile MemoryBook committed;
  private volatile Moment now;
  private Overrides overrides = Overrides.NONE;
  private Consumer<Book> opening = book -> {};
  private int writes;

  /** New books at a moment at which both clocks agree. */
  public MemoryStore(Instant start) {
    this.now = new Moment(start, start);
    this.committed = new MemoryBook(now, overrides);
  }

  /** Has this carried out first in every transaction. */
  public MemoryStore opening(Consumer<Book> first) {
    opening = first;
    return this;
  }

  /** As if the manager had been started with it. */
  public void leaseTime(Duration duration) {
    overrides = overrides.with(Catalog.LEASE_TIME, duration);
  }

  public Moment now() {
    return now;
  }

  /** Sets both clocks, each on its own. */
  public void setNow(Moment moment) {
    now = moment;
  }

  /** Lets time pass on both clocks. */
  public void advance(Duration duration) {
    now = new Moment(now.ticks().plus(duration), now.calendar().plus(duration));
  }

  /** How many transactions became true. */
  public int writes() {
    return writes;
  }

  /** The pools that the last transaction locked, in that order. */
  public List<PoolId> locked() {
    return List.copyOf(locked);
  }

  /** The names by which the last transaction had holders counted. */
  public Set<String> counted() {
    return Set.copyOf(counted);
  }

  @Override
  public synchronized <T> CompletionStage<T> write(Function<Book, T> entry) {
    MemoryBook open = committed.at(now, overrides);
    try {
      opening.accept(open);
      T result = entry.apply(open);
      committed = open;
      writes++;
      return CompletableFuture.completedFuture(result);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    } finally {
      locked.clear();
      locked.addAll(open.locked());
      counted.clear();
      counted.addAll(open.counted());
    }
  }

  @Override
  public <T> CompletionStage<T> read(Function<Book, T> question) {
    try {
      return CompletableFuture.completedFuture(question.apply(committed.at(now, overrides)));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public <T> CompletionStage<T> look(Function<Book, T> question) {
    return read(question);
  }
}

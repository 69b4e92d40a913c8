package com.netpoint.license.manager.lease;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Where the books are kept. Thread-safe. */
public interface Store {

  /**
   * Carries out an entry in a transaction, possibly together with the entries of others.
   *
   * @param entry may be carried out more than once, after what it did before was undone, and so
   *     must do nothing but read and write the book
   * @return completes with what the entry returned once it is durable; fails with {@link
   *     StoreException} when nothing was written
   */
  <T> CompletionStage<T> write(Function<Book, T> entry);

  /** Reads one consistent state of the books, without keeping anybody from writing. */
  <T> CompletionStage<T> read(Function<Book, T> question);

  /**
   * Reads without waiting behind those who {@link #read}. For the housekeeping alone: however many
   * lists are asked for, a heartbeat must not be late.
   */
  <T> CompletionStage<T> look(Function<Book, T> question);
}

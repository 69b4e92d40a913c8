package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import java.util.function.Consumer;

/** One connection to the books, for one thread. */
interface Database extends AutoCloseable {

  /**
   * Runs the work in a transaction and makes it durable.
   *
   * @throws com.netpoint.license.manager.lease.StoreException when nothing of it was written
   */
  void transact(Consumer<Book> work);

  /** Runs the work on one state of the books, without writing. */
  void look(Consumer<Book> work);

  @Override
  void close();
}

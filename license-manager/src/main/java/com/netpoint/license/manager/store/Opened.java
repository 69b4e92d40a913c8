package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a store holds open, closed together: what was opened last first. For one thread. */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /**
   * Closes all that there is, also where one does not close.
   *
   * @throws StoreException with the first that did not
   */
  @Override
  public void close() {
    StoreException failure = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new StoreException("The store did not close.", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Closes all that there is because the rest cannot be opened. */
  void closeBecauseOf(Throwable reason) {
    try {
      close();
    } catch (StoreException e) {
      reason.addSuppressed(e);
    }
  }
}

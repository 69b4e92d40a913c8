package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerClient;
import java.io.Closeable;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where managers are that nobody named. All it gives are places to ask: nothing that is found is
 * believed. For several threads.
 */
public interface ManagerSearch {
  /** Where nothing is searched. */
  ManagerSearch NONE = new NoSearch();

  /** Where a manager granted a seat last; absent when nothing is remembered. */
  @Nullable ManagerClient last();

  /** Begins to search. */
  Run begin();

  /** Has {@link #last} give this one, in later processes too where that can be written down. */
  void remember(ManagerClient manager);

  /** Ends a search that is under way, and keeps others from beginning. */
  void abort();

  /** A search under way. Closed by who has found enough. */
  interface Run extends Closeable {
    /** Waits for the next manager to ask; absent when there are no more. */
    @Nullable ManagerClient next();

    /** Who was asked where a manager is and did not tell, and why not; all of them at the end. */
    List<Attempt.Tried> others();

    @Override
    void close();
  }

  /** Finds nobody. */
  final class NoSearch implements ManagerSearch, Run {
    private NoSearch() {}

    @Override
    public @Nullable ManagerClient last() {
      return null;
    }

    @Override
    public Run begin() {
      return this;
    }

    @Override
    public void remember(ManagerClient manager) {
      // There is none.
    }

    @Override
    public void abort() {
      // There is nothing to end.
    }

    @Override
    public @Nullable ManagerClient next() {
      return null;
    }

    @Override
    public List<Attempt.Tried> others() {
      return Collections.emptyList();
    }

    @Override
    public void close() {
      // There is nothing to end.
    }
  }
}

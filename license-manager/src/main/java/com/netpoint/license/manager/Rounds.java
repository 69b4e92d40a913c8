package com.netpoint.license.manager;

import com.netpoint.license.manager.lease.Housekeeping;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread on which the housekeeping is done, round after round. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "housekeeping"));
  private final Housekeeping housekeeping;

  /**
   * Whether the last round failed: a store that cannot be used is told once, not twice a second.
   */
  private boolean failing;

  private Rounds(Housekeeping housekeeping) {
    this.housekeeping = housekeeping;
  }

  static Rounds start(Housekeeping housekeeping) {
    Rounds rounds = new Rounds(housekeeping);
    long millis = Housekeeping.INTERVAL.toMillis();
    ScheduledFuture<?> unused =
        rounds.executor.scheduleWithFixedDelay(rounds::round, 0, millis, TimeUnit.MILLISECONDS);
    return rounds;
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(1, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A round that fails is tried again: a scheduler drops a task that throws. */
  private void round() {
    try {
      housekeeping.round();
      if (failing) {
        LOG.info("housekeeping works again");
      }
      failing = false;
    } catch (CompletionException e) {
      if (!failing) {
        LOG.atWarn().setCause(e).log("housekeeping fails and is tried again");
      }
      failing = true;
    }
  }
}

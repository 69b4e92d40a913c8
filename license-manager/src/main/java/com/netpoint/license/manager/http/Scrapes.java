package com.netpoint.license.manager.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that cost something to make: one at a time, and one a second. Who asks meanwhile gets the
 * same, also where it failed. Thread-safe.
 */
final class Scrapes {
  static final Duration FRESH = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private @Nullable CompletableFuture<Answer> latest;
  private long begunAt;

  /**
   * Scrapes of nothing yet.
   *
   * @param nanoTime the monotonic clock
   */
  Scrapes(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The latest answer, or a new one where that is under way no more and begun a second ago. */
  synchronized CompletionStage<Answer> latestOr(Supplier<CompletionStage<Answer>> made) {
    CompletableFuture<Answer> known = latest;
    if (known == null || (known.isDone() && isOld())) {
      begunAt = nanoTime.getAsLong();
      known = made.get().toCompletableFuture();
      latest = known;
    }
    return known;
  }

  private boolean isOld() {
    return nanoTime.getAsLong() - begunAt >= FRESH.toNanos();
  }
}

package com.netpoint.license.manager.discovery;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.ProductSeats;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The seats as the store listed them last. It is asked again when somebody wants to know and the
 * list is a second old, and never waited for. Where it fails, the last list stays.
 */
final class SeatsBoard {
  private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();

  private final Supplier<? extends CompletionStage<List<ProductSeats>>> products;
  private final LongSupplier nanoTime;
  private final Runnable onNews;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable Listing last;

  /**
   * An empty board.
   *
   * @param onNews called on any thread when the store has answered or failed
   */
  SeatsBoard(
      Supplier<? extends CompletionStage<List<ProductSeats>>> products,
      LongSupplier nanoTime,
      Runnable onNews) {
    this.products = products;
    this.nanoTime = nanoTime;
    this.onNews = onNews;
  }

  /** Whether the list is less than a second old; where it is not, the store is asked. */
  boolean isFresh() {
    Listing listing = last;
    if (listing != null && nanoTime.getAsLong() - listing.at() < MAX_AGE) {
      return true;
    }
    if (asking.compareAndSet(false, true)) {
      ask();
    }
    return false;
  }

  /** The seats, however old; none before the store has answered once. */
  List<PoolSeats> pools() {
    Listing listing = last;
    return listing == null ? List.of() : listing.pools();
  }

  private void ask() {
    try {
      products.get().whenComplete((listed, fault) -> take(listed));
    } catch (RuntimeException e) {
      take(null);
    }
  }

  private void take(@Nullable List<ProductSeats> listed) {
    List<PoolSeats> pools = listed == null ? pools() : listed.stream().map(PoolSeats::of).toList();
    last = new Listing(pools, nanoTime.getAsLong());
    asking.set(false);
    onNews.run();
  }

  private record Listing(List<PoolSeats> pools, long at) {}
}

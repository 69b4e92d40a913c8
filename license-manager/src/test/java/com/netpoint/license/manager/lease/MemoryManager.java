package com.netpoint.license.manager.lease;

import java.time.Duration;
import java.time.Instant;

/** A manager whose books survive its restarts, since nothing else of it does. */
final class MemoryManager implements SeatEpisode.Manager {
  private final Attendance attendance = new Attendance();
  private final MemoryStore store = new MemoryStore(SeatEpisode.START).opening(attendance::beat);

  @Override
  public Store store() {
    return store;
  }

  @Override
  public void advance(Duration duration) {
    store.advance(duration);
  }

  @Override
  public void stepWallClock(Duration duration) {
    Instant calendar = store.now().calendar();
    Instant wall = calendar.plus(duration);
    store.setNow(new Moment(store.now().ticks(), wall.isAfter(calendar) ? wall : calendar));
  }

  private static boolean leave(Book book) {
    book.recordHeartbeat();
    return true;
  }

  @Override
  public void restart(Duration away) {
    boolean unusedHeartbeat = store.write(MemoryManager::leave).toCompletableFuture().join();
    store.advance(away);
    store.setNow(new Moment(store.now().calendar(), store.now().calendar()));
    store.opening(book -> {});
    int unused = store.write(attendance::arrive).toCompletableFuture().join();
    store.opening(attendance::beat);
  }
}

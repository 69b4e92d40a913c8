package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What a manager does when nobody asks it anything: it says that it is there, and cleans up. */
public final class Housekeeping {
  /** How often to look. A seat that its holder lost shows as free at most this late. */
  public static final Duration INTERVAL = Duration.ofMillis(500);

  private final Store store;
  private final Reaper reaper;
  private final Consumer<Settings> news;

  /**
   * Keeps one store.
   *
   * @param news hears the settings with each round, on the store's thread
   */
  public Housekeeping(Store store, Reaper reaper, Consumer<Settings> news) {
    this.store = store;
    this.reaper = reaper;
    this.news = news;
  }

  /**
   * One round; the next is due after {@link #INTERVAL}. Idle books are written to once a minute.
   */
  public void round() {
    boolean due = store.look(this::isDue).toCompletableFuture().join();
    while (due) {
      due = store.write(reaper::reap).toCompletableFuture().join();
    }
  }

  private boolean isDue(Book book) {
    news.accept(book.settings());
    if (book.hasLeftovers()) {
      return true;
    }
    Instant last = book.lastHeartbeat();
    Duration beat = book.hasLeases() ? Attendance.BEAT : Attendance.IDLE_BEAT;
    return last == null || Duration.between(last, book.now().ticks()).compareTo(beat) >= 0;
  }
}

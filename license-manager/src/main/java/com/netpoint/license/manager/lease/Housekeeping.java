package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a manager does when nobody asks it anything: it says that it is there, cleans up, and sees
 * what the licenses have come to lend.
 */
public final class Housekeeping {
  /** How often to look. A seat that its holder lost shows as free at most this late. */
  public static final Duration INTERVAL = Duration.ofMillis(500);

  private final Store store;
  private final Reaper reaper;
  private final Retention retention;
  private final Consumer<Settings> news;

  /**
   * Keeps one store.
   *
   * @param news hears the settings with each round, on the store's thread
   */
  public Housekeeping(Store store, Reaper reaper, Retention retention, Consumer<Settings> news) {
    this.store = store;
    this.reaper = reaper;
    this.retention = retention;
    this.news = news;
  }

  /**
   * One round; the next is due after {@link #INTERVAL}. Idle books are written to once a minute.
   */
  public void round() {
    whenDue(this::isDue, reaper::reap);
    whenDue(SeatsWatch::isDue, SeatsWatch::note);
    whenDue(
        book -> retention.isDue(book.audit(), book.now().calendar()),
        book -> retention.step(book.audit(), book.now().calendar()));
  }

  /** Steps each in a transaction of its own, until one has left nothing for the next. */
  private void whenDue(Function<Book, Boolean> isDue, Function<Book, Boolean> step) {
    boolean due = store.look(isDue).toCompletableFuture().join();
    while (due) {
      due = store.write(step).toCompletableFuture().join();
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

package com.netpoint.license.manager.console;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages when it is time to look again (server-sent events, HTML Standard). Says nothing
 * but that: what is to be seen, each page asks for in its own order and language.
 */
final class Events implements AutoCloseable {
  static final String PATH = "/events";
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  /** More open pages than that are told nothing, and stay as they are. */
  private static final int MOST = 500;

  private final Supplier<Duration> refresh;
  private final Queue<EventStream> streams = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "console-events");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Begins to tell.
   *
   * @param refresh how long it is to the next time, asked anew each time
   */
  Events(Supplier<Duration> refresh) {
    this.refresh = refresh;
    awaitNext();
  }

  /** Takes one more page, or ends it where there are too many. */
  void add(EventStream stream) {
    if (streams.size() >= MOST) {
      stream.end();
      return;
    }
    streams.add(stream);
    stream.say("open", "");
    if (clock.isShutdown()) {
      stream.end();
    }
  }

  /** Ends all streams, which would else keep the server from ending in time. */
  @Override
  public void close() {
    clock.shutdownNow();
    streams.forEach(EventStream::end);
  }

  private void tick() {
    streams.removeIf(EventStream::isEnded);
    streams.forEach(stream -> stream.sayIfIdle("tick"));
    awaitNext();
  }

  private void awaitNext() {
    try {
      var unused = clock.schedule(this::tick, refresh.get().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("open pages are told nothing more", e);
    }
  }
}

package com.netpoint.license.manager.console;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages when it is time to look again (server-sent events, HTML Standard). Says nothing
 * but that: what is to be seen, each page asks for in its own order and language.
 */
final class Events implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  /** More open pages than that are told nothing, and stay as they are. */
  private static final int MOST = 500;

  private final Supplier<Duration> refresh;
  private final Queue<Stream> streams = new ConcurrentLinkedQueue<>();
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

  void open(Request request, Response response, Callback callback) {
    if (streams.size() >= MOST) {
      Response.writeError(request, response, callback, 503);
      return;
    }
    request.addIdleTimeoutListener(timeout -> false);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Stream stream = new Stream(response, callback);
    streams.add(stream);
    stream.say("open");
  }

  /** Ends all streams, which would else keep the server from ending in time. */
  @Override
  public void close() {
    clock.shutdownNow();
    streams.forEach(Stream::end);
  }

  private void tick() {
    streams.removeIf(stream -> stream.ended.get());
    streams.forEach(stream -> stream.say("tick"));
    awaitNext();
  }

  private void awaitNext() {
    try {
      var unused = clock.schedule(this::tick, refresh.get().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("open pages are told nothing more", e);
    }
  }

  /** One page that listens. */
  private static final class Stream {
    private final Response response;
    private final Callback callback;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();

    Stream(Response response, Callback callback) {
      this.response = response;
      this.callback = callback;
    }

    /** Who has not read the last word yet is told nothing new. */
    void say(String event) {
      if (ended.get() || !busy.compareAndSet(false, true)) {
        return;
      }
      byte[] text = ("event: " + event + "\ndata:\n\n").getBytes(StandardCharsets.UTF_8);
      response.write(false, ByteBuffer.wrap(text), Callback.from(this::said, this::fail));
    }

    /** Ends it once the word that is on its way is out: two writes at a time are an error. */
    void end() {
      if (ended.compareAndSet(false, true) && busy.compareAndSet(false, true)) {
        response.write(true, null, callback);
      }
    }

    private void said() {
      busy.set(false);
      if (ended.get() && busy.compareAndSet(false, true)) {
        response.write(true, null, callback);
      }
    }

    private void fail(Throwable failure) {
      ended.set(true);
      callback.failed(failure);
    }
  }
}

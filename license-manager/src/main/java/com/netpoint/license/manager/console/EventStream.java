package com.netpoint.license.manager.console;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is told to one page, event after event (server-sent events, HTML Standard). Nothing waits:
 * an event goes out when the one before it is out. Thread-safe.
 */
final class EventStream {
  private final Response response;
  private final Callback callback;
  private final Queue<String> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean ended;
  private boolean answered;

  private EventStream(Response response, Callback callback) {
    this.response = response;
    this.callback = callback;
  }

  static EventStream open(Request request, Response response, Callback callback) {
    request.addIdleTimeoutListener(timeout -> false);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    return new EventStream(response, callback);
  }

  /** Tells an event, with a text of any number of lines. */
  void say(String event, String text) {
    String data = text.lines().map(line -> "data:" + line + "\n").collect(Collectors.joining());
    add("event: " + event + "\n" + (data.isEmpty() ? "data:\n" : data) + "\n");
  }

  /** Tells an event that is worth nothing to a page that has not read the one before it. */
  void sayIfIdle(String event) {
    synchronized (this) {
      if (writing) {
        return;
      }
    }
    say(event, "");
  }

  /** Ends it once all that was said is out. */
  void end() {
    synchronized (this) {
      ended = true;
    }
    writeNext();
  }

  synchronized boolean isEnded() {
    return ended;
  }

  private void add(String event) {
    synchronized (this) {
      if (ended) {
        return;
      }
      waiting.add(event);
    }
    writeNext();
  }

  private void writeNext() {
    String next;
    synchronized (this) {
      boolean nothing = waiting.isEmpty() && !ended;
      if (writing || answered || nothing) {
        return;
      }
      next = waiting.poll();
      writing = next != null;
      answered = next == null;
    }
    if (next == null) {
      response.write(true, null, callback);
    } else {
      byte[] bytes = next.getBytes(StandardCharsets.UTF_8);
      response.write(false, ByteBuffer.wrap(bytes), Callback.from(this::written, this::fail));
    }
  }

  private void written() {
    synchronized (this) {
      writing = false;
    }
    writeNext();
  }

  private void fail(Throwable failure) {
    synchronized (this) {
      ended = true;
      answered = true;
      waiting.clear();
    }
    callback.failed(failure);
  }
}

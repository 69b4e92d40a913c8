package com.netpoint.license.manager.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A connection on which the head of a request arrives in time or never, and which may be silent for
 * longer between two requests.
 *
 * <p>Jetty has one idle time for both, and begins it anew with each byte. Here that one is as long
 * as a head may take; what is only silent between requests is kept when it has passed.
 */
final class PunctualConnection extends HttpConnection {
  private static final long NONE = Long.MIN_VALUE;

  private final Patience patience;
  private volatile long headBegan = NONE;
  private volatile long lastRequest;

  PunctualConnection(
      HttpConfiguration configuration, Connector connector, EndPoint end, Patience patience) {
    super(configuration, connector, end);
    this.patience = patience;
    this.lastRequest = patience.now();
  }

  @Override
  public void onFillable() {
    if (headBegan == NONE && getParser().isStart()) {
      headBegan = patience.now();
    }
    if (headBegan != NONE && patience.now() - headBegan >= patience.arrivalTime.toNanos()) {
      // Not close(): Jetty would answer the half head.
      getEndPoint().close();
      return;
    }
    long before = getMessagesIn();
    super.onFillable();
    HttpParser parser = getParser();
    if (getMessagesIn() != before || !parser.inHeaderState()) {
      lastRequest = patience.now();
      headBegan = parser.isStart() || !parser.inHeaderState() ? NONE : lastRequest;
    }
  }

  /**
   * On the thread that has just sent an answer, which is where the next request is looked for:
   * nothing here blocks, and a thread of the pool woken for it costs as much as all the rest of a
   * request's way through Jetty.
   */
  @Override
  protected Executor getExecutor() {
    return Runnable::run;
  }

  @Override
  public boolean onIdleExpired(TimeoutException timeout) {
    return !isKept() && super.onIdleExpired(timeout);
  }

  private boolean isKept() {
    boolean betweenRequests = headBegan == NONE && getMessagesIn() > 0 && getParser().isStart();
    return betweenRequests
        && !patience.crowded.getAsBoolean()
        && patience.now() - lastRequest < patience.idleTimeout.toNanos();
  }

  /**
   * How long is waited for whom.
   *
   * @param arrivalTime how long a head may take from its first byte on
   * @param idleTimeout how long nothing may come between two requests
   * @param crowded whether others wait to be let in
   * @param nanoTime the monotonic clock
   */
  record Patience(
      Duration arrivalTime, Duration idleTimeout, BooleanSupplier crowded, LongSupplier nanoTime) {
    long now() {
      return nanoTime.getAsLong();
    }
  }
}

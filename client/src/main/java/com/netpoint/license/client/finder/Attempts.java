package com.netpoint.license.client.finder;

import java.util.concurrent.TimeUnit;

/** When a question is sent, and sent again since datagrams get lost. */
final class Attempts {
  /**
   * Milliseconds after the first. An answer within a house takes far less than 200; the last
   * attempt still leaves it that much before the end of the search.
   */
  private static final long[] AFTER_MILLIS = {0, 200, 600, 1200};

  private final long begin;
  private int made;

  Attempts(long begin) {
    this.begin = begin;
  }

  boolean due(long now) {
    return nanosToNext(now) <= 0;
  }

  /** How long to wait for the next attempt, {@link Long#MAX_VALUE} when there is none. */
  long nanosToNext(long now) {
    return made == AFTER_MILLIS.length
        ? Long.MAX_VALUE
        : TimeUnit.MILLISECONDS.toNanos(AFTER_MILLIS[made]) - (now - begin);
  }

  /** Counts an attempt that is being made, and returns how many were made before it. */
  int next() {
    return made++;
  }

  /** Whole milliseconds since the first attempt. */
  long millisAt(long now) {
    return TimeUnit.NANOSECONDS.toMillis(now - begin);
  }
}

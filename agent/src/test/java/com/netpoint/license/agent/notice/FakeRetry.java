package com.netpoint.license.agent.notice;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A manager that refuses with the given notices and then grants. */
final class FakeRetry implements Notifier.Retry {
  private final Deque<RefusedNotice> refusals;
  private volatile int tries;

  FakeRetry(RefusedNotice... refusals) {
    this.refusals = new ArrayDeque<>(Arrays.asList(refusals));
  }

  @Override
  public synchronized @Nullable RefusedNotice tryAgain() {
    tries++;
    return refusals.poll();
  }

  int tries() {
    return tries;
  }
}

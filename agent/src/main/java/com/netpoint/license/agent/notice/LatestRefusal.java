package com.netpoint.license.agent.notice;

import org.jspecify.annotations.Nullable;

/** Remembers what came of the last try, for whoever must go on when the window could not. */
final class LatestRefusal implements Notifier.Retry {
  private final Notifier.Retry retry;
  private volatile RefusedNotice notice;
  private volatile @Nullable Throwable failure;

  LatestRefusal(RefusedNotice notice, Notifier.Retry retry) {
    this.notice = notice;
    this.retry = retry;
  }

  @Override
  public @Nullable RefusedNotice tryAgain() {
    try {
      RefusedNotice again = retry.tryAgain();
      if (again != null) {
        notice = again;
      }
      return again;
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  RefusedNotice notice() {
    return notice;
  }

  /** Throws what the last try itself threw: that is the caller's fault to hear of, no window's. */
  void rethrowFailure() {
    Throwable thrown = failure;
    if (thrown instanceof Error) {
      throw (Error) thrown;
    }
    if (thrown instanceof RuntimeException) {
      throw (RuntimeException) thrown;
    }
  }
}

package com.netpoint.license.client;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Notices whether a request began to leave this machine: from then on a lost answer no longer means
 * that nothing was granted.
 */
final class Sending extends EventListener {
  private volatile boolean started;

  static EventListener of(Call call) {
    Sending sending = call.request().tag(Sending.class);
    return sending == null ? EventListener.NONE : sending;
  }

  @Override
  public void requestHeadersStart(Call call) {
    started = true;
  }

  boolean started() {
    return started;
  }
}

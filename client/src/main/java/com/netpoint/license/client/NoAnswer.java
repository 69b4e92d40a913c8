package com.netpoint.license.client;

/** A manager was asked and nothing usable came back. */
public final class NoAnswer {
  private final String reason;
  private final boolean requestSent;

  NoAnswer(String reason, boolean requestSent) {
    this.reason = reason;
    this.requestSent = requestSent;
  }

  /** Why, in words that follow the address: {@code connection refused}, {@code no such host}. */
  public String reason() {
    return reason;
  }

  /** Whether the request may have reached a manager, so that it may have been carried out. */
  public boolean requestSent() {
    return requestSent;
  }
}

package com.netpoint.license.client;

import org.jspecify.annotations.Nullable;

/** A manager was asked and nothing usable came back. */
public final class NoAnswer {
  private final String reason;
  private final boolean requestSent;
  private final @Nullable String code;

  NoAnswer(String reason, boolean requestSent) {
    this(reason, requestSent, null);
  }

  NoAnswer(String reason, boolean requestSent, @Nullable String code) {
    this.reason = reason;
    this.requestSent = requestSent;
    this.code = code;
  }

  /** Why, in words that follow the address: {@code connection refused}, {@code no such host}. */
  public String reason() {
    return reason;
  }

  /** The code of the problem that a manager told of; absent where none was told. */
  public @Nullable String code() {
    return code;
  }

  /** Whether the request may have reached a manager, so that it may have been carried out. */
  public boolean requestSent() {
    return requestSent;
  }
}

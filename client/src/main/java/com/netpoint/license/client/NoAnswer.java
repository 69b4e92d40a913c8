package com.netpoint.license.client;

import org.jspecify.annotations.Nullable;

/** A manager was asked and nothing usable came back. */
public final class NoAnswer {
  private final Kind kind;
  private final String reason;
  private final boolean requestSent;
  private final @Nullable String code;

  NoAnswer(Kind kind, String reason, boolean requestSent) {
    this(kind, reason, requestSent, null);
  }

  NoAnswer(Kind kind, String reason, boolean requestSent, @Nullable String code) {
    this.kind = kind;
    this.reason = reason;
    this.requestSent = requestSent;
    this.code = code;
  }

  /** Why, for a program that has words of its own. */
  public Kind kind() {
    return kind;
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

  /** The ways in which nothing usable comes back. */
  public enum Kind {
    /** The name means nothing here. */
    NO_SUCH_HOST("no such host"),
    /** The network does not lead there. */
    UNREACHABLE("no way to this host"),
    /** The host is there, and nobody listens at the port. */
    REFUSED("connection refused"),
    /** Nothing came in time. */
    SILENT("no answer in time"),
    /** What came is no license manager's. */
    STRANGER("something else than a license manager answers there"),
    /** The host's certificate, or how it encrypts, is not accepted. */
    UNTRUSTED("its certificate or encryption is not accepted"),
    /** There was a connection, and it did not last. */
    BROKEN("the connection broke"),
    /** It is a manager, and it says that it cannot answer. */
    FAULT("the license manager cannot answer");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Words that follow the address, where there is nothing more to say. */
    public String words() {
      return words;
    }
  }
}

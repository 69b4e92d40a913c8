package com.netpoint.license.client;

import com.netpoint.license.protocol.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call to a manager: a yes with a value, a lawful no, or no answer. Exactly one of
 * the three is present.
 */
public final class Reply<T> {
  private final @Nullable T value;
  private final @Nullable Problem refusal;
  private final @Nullable NoAnswer noAnswer;

  private Reply(@Nullable T value, @Nullable Problem refusal, @Nullable NoAnswer noAnswer) {
    this.value = value;
    this.refusal = refusal;
    this.noAnswer = noAnswer;
  }

  static <T> Reply<T> of(T value) {
    return new Reply<>(value, null, null);
  }

  static <T> Reply<T> refused(Problem problem) {
    return new Reply<>(null, problem, null);
  }

  static <T> Reply<T> none(NoAnswer noAnswer) {
    return new Reply<>(null, null, noAnswer);
  }

  /** The yes; unsigned until a {@link TrustChain} has looked at it. */
  public @Nullable T value() {
    return value;
  }

  /** The no. */
  public @Nullable Problem refusal() {
    return refusal;
  }

  public @Nullable NoAnswer noAnswer() {
    return noAnswer;
  }
}

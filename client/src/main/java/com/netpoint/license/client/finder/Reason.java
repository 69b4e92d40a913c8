package com.netpoint.license.client.finder;

import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.NoAnswer.Kind;
import com.netpoint.license.client.Reply;
import com.netpoint.license.protocol.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why there is no manager to be told of. */
final class Reason {
  /** Of several addresses of one host: what says most about it comes first. */
  private static final List<Kind> BY_WEIGHT =
      Arrays.asList(Kind.STRANGER, Kind.REFUSED, Kind.SILENT, Kind.UNREACHABLE);

  private final Kind kind;
  private final String words;

  private Reason(Kind kind, String words) {
    this.kind = kind;
    this.words = words;
  }

  static Reason of(Kind kind) {
    return new Reason(kind, kind.words());
  }

  /** Why a call by TCP came to nothing; what is no HTTP breaks the connection. */
  static Reason of(Reply<?> reply) {
    Problem refusal = reply.refusal();
    if (refusal != null) {
      return new Reason(Kind.FAULT, refusal.detail());
    }
    NoAnswer none = reply.noAnswer();
    if (none == null) {
      return of(Kind.STRANGER);
    }
    if (none.kind() == Kind.BROKEN) {
      return of(none.requestSent() ? Kind.STRANGER : Kind.UNREACHABLE);
    }
    return new Reason(none.kind(), none.reason());
  }

  /** The one of the two that says more. */
  Reason or(@Nullable Reason other) {
    return other == null || BY_WEIGHT.indexOf(kind) <= BY_WEIGHT.indexOf(other.kind) ? this : other;
  }

  Kind kind() {
    return kind;
  }

  String words() {
    return words;
  }
}

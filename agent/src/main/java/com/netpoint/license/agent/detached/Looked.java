package com.netpoint.license.agent.detached;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of looking for a seat that this machine has taken along. */
public final class Looked {
  static final Looked NOTHING = new Looked(null, Collections.emptyList());

  private final @Nullable TakenSeat seat;
  private final List<String> reasons;

  private Looked(@Nullable TakenSeat seat, List<String> reasons) {
    this.seat = seat;
    this.reasons = reasons;
  }

  static Looked found(TakenSeat seat) {
    return new Looked(seat, Collections.emptyList());
  }

  static Looked nothing(List<String> reasons) {
    return new Looked(null, reasons);
  }

  static Looked nothing(String reason) {
    return nothing(Collections.singletonList(reason));
  }

  /** The seat; absent when none is here for this user. */
  public @Nullable TakenSeat seat() {
    return seat;
  }

  /** Why each of those that are here does not admit him, a sentence for each. */
  public List<String> reasons() {
    return reasons;
  }
}

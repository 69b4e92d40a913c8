package com.netpoint.license.client.finder;

import com.netpoint.license.client.NoAnswer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked in one way. It ends with what was answered, or with why nothing was; one
 * host is one manager, whatever the number of its addresses, and a network has as many as answer.
 */
final class Line {
  private final Asked asked;
  private final boolean many;
  private final Telling telling;
  private int pending = 1;
  private boolean answered;
  private boolean over;
  private @Nullable Reason reason;

  Line(Asked asked, boolean many, Telling telling) {
    this.asked = asked;
    this.many = many;
    this.telling = telling;
  }

  /** How many addresses the answer may come from; 1 unless told. */
  void expect(int addresses) {
    pending = addresses;
  }

  void found(FoundManager manager, long millis) {
    if (!over) {
      answered = true;
      over = !many;
      telling.manager(asked, manager, millis);
    }
  }

  /** Nothing more comes from one of the addresses. */
  void failed(Reason why) {
    note(why);
    pending--;
    if (pending == 0) {
      finish();
    }
  }

  /** Something came that is no manager's; a manager's answer may still come. */
  void heardStranger() {
    note(Reason.of(Kind.STRANGER));
  }

  /** The time is over. */
  void end() {
    note(Reason.of(Kind.SILENT));
    finish();
  }

  boolean over() {
    return over;
  }

  private void note(Reason why) {
    reason = why.or(reason);
  }

  private void finish() {
    if (!over && !answered && reason != null) {
      telling.not(asked, reason);
    }
    over = true;
  }
}

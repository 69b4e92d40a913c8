package com.netpoint.license.agent.detached;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what it is told, one line each, the same line in a row only once. */
final class FakeReminding implements DetachedKeeper.Reminding {
  final List<String> events = new ArrayList<>();

  /** The latest reason that was given. */
  String reason = "";

  /** The time that was left at the latest warning; absent when the application goes on. */
  @Nullable Duration left;

  /** Whether the application shows a dialog of its own. */
  boolean asks;

  @Override
  public void remind(Instant until) {
    events.add("remind of " + until);
  }

  @Override
  public void warn(String why, @Nullable Duration timeLeft) {
    reason = why;
    left = timeLeft;
    add("warn");
  }

  @Override
  public void wellAgain() {
    add("well again");
  }

  @Override
  public boolean applicationAsks() {
    return asks;
  }

  @Override
  public void end(String why, boolean denied) {
    reason = why;
    events.add(denied ? "end, denied" : "end");
  }

  private void add(String event) {
    if (events.isEmpty() || !events.get(events.size() - 1).equals(event)) {
      events.add(event);
    }
  }
}

package com.netpoint.license.agent.notice;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Somebody who types the given lines and goes away. */
final class FakeTerminal implements Terminal {
  private final Deque<String> lines;

  FakeTerminal(String... lines) {
    this.lines = new ArrayDeque<>(Arrays.asList(lines));
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public @Nullable String readLine() {
    return lines.poll();
  }
}

package com.netpoint.license.agent.notice;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that the JVM was started from. It takes one line and no byte more from standard
 * input: the console's own reader reads ahead, and what was typed for the application would be
 * lost.
 */
final class SystemTerminal implements Terminal {
  @Override
  @SuppressWarnings(
      "SystemConsoleNull") // Null up to JDK 21; from 22 on the console itself is asked.
  public boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  @Override
  public @Nullable String readLine() {
    try {
      return lineOf(System.in);
    } catch (IOException nobodyThere) {
      return null;
    }
  }

  static @Nullable String lineOf(InputStream input) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = input.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = input.read();
    }
    return line.toString();
  }
}

package com.netpoint.scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * NetPoint without a window: it says that it runs and stays until its input ends.
 *
 * <p>Touches no class of AWT, so it runs where no display libraries are installed.
 */
final class HeadlessSession {
  private final InputStream input;
  private final PrintStream output;

  HeadlessSession(InputStream input, PrintStream output) {
    this.input = input;
    this.output = output;
  }

  void run() {
    say("NetPoint is running.");
    awaitEndOfInput();
    say("NetPoint ends.");
  }

  /** Flushes, since whoever started this may wait for the line. */
  private void say(String line) {
    output.println(line);
    output.flush();
  }

  private void awaitEndOfInput() {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("Standard input cannot be read.", e);
    }
  }
}

package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs command lines and keeps what they print. */
final class Terminal {
  private final Rooms rooms;

  Terminal(Rooms rooms) {
    this.rooms = rooms;
  }

  Result run(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = arguments[i].toString();
    }
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int exitCode = ManagerCommand.run(rooms, "1.0-test", texts);
      return new Result(
          exitCode,
          printed.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What a command left: its exit code, and all that it printed. */
  record Result(int exitCode, String out, String err) {

    /** The one line that a command printed which did what it was asked. */
    String line() {
      assertThat(err).isEmpty();
      assertThat(exitCode).isZero();
      assertThat(out).endsWith(System.lineSeparator());
      assertThat(out.lines()).hasSize(1);
      return out.strip();
    }

    /** The one sentence of a command that failed. */
    String sentence() {
      assertThat(exitCode).isEqualTo(1);
      assertThat(out).isEmpty();
      assertThat(err.lines()).as(err).hasSize(1);
      assertThat(err).doesNotContain("Exception", "\tat ", "null");
      return err.strip();
    }

    /** What a command says that was misspelt. */
    String usage() {
      assertThat(exitCode).isEqualTo(2);
      assertThat(out).isEmpty();
      assertThat(err).doesNotContain("Exception", "\tat ");
      return err;
    }
  }
}

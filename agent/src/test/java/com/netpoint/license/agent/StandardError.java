package com.netpoint.license.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What is said on standard error. */
final class StandardError {
  private StandardError() {}

  static String during(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return said.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}

package com.netpoint.license.agent;

/** How a gated application that was not let in ends; the first two after sysexits(3). */
enum ExitCode {
  /** No license manager could be reached. */
  UNAVAILABLE(69),
  /** No seat is free; try again later. */
  TRY_LATER(75),
  /** A license or a rule says no. */
  NO_PERMISSION(77),
  /** The configuration is wrong. */
  BAD_CONFIGURATION(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

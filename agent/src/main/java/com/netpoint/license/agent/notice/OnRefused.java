package com.netpoint.license.agent.notice;

/** How a refused user is told: the values of {@code license.on-refused}. */
public enum OnRefused {
  /** A window; on a machine without a display the same as {@link #CONSOLE}. */
  DIALOG,
  /** Text on standard error, with a question where there is a terminal. */
  CONSOLE,
  /** Text on standard error, no question. */
  EXIT
}

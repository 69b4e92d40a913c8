package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;
import org.eclipse.jetty.http.HttpStatus;

/** What may be wrong with the manager, or with a request that is none: one code for each. */
final class Conditions {
  private Conditions() {}

  static Problem fault() {
    return Problem.of(
        500,
        "FAULT",
        "The license manager met a fault",
        "The fault is written to the license manager's log.");
  }

  static Problem storeUnavailable() {
    return Problem.of(
        503,
        "STORE_UNAVAILABLE",
        "The license manager cannot use its store now",
        "Try again in a moment. The reason is in the license manager's log.");
  }

  static Problem goingDown() {
    return Problem.of(
        503,
        "GOING_DOWN",
        "The license manager is going down",
        "Try again once it runs again, or ask another license manager.");
  }

  static Problem notUnderstood(int status) {
    return Problem.of(
        status,
        "INVALID_REQUEST",
        HttpStatus.getMessage(status),
        "This is not a request that a license manager understands.");
  }
}

package com.netpoint.license.agent;

/**
 * The configuration cannot be used; the message names the key, what is wrong, and what is right.
 */
final class InvalidOptionException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidOptionException(String message) {
    super(message);
  }

  InvalidOptionException(String message, Throwable cause) {
    super(message, cause);
  }
}

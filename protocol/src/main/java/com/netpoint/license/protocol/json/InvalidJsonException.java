package com.netpoint.license.protocol.json;

/** A text is not the JSON that was asked for; the message names the member that is wrong. */
public final class InvalidJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidJsonException(String message) {
    super(message);
  }

  public InvalidJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}

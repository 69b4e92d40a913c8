package com.netpoint.license.client;

/** An answer is not covered by the vendor's key; the message says in a sentence what is wrong. */
public final class UntrustedAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  UntrustedAnswerException(String message) {
    super(message);
  }

  UntrustedAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}

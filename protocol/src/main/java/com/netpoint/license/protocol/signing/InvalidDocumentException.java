package com.netpoint.license.protocol.signing;

/** A text is not the signed document that it claims to be; the message is a sentence for people. */
public final class InvalidDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidDocumentException(String message) {
    super(message);
  }

  InvalidDocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}

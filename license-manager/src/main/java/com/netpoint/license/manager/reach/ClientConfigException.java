package com.netpoint.license.manager.reach;

/** The client's configuration cannot be read or written; the message says why in a sentence. */
public final class ClientConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClientConfigException(String sentence) {
    super(sentence);
  }

  ClientConfigException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

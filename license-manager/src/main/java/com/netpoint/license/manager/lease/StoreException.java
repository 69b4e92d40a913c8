package com.netpoint.license.manager.lease;

/**
 * The store could not do what was asked, and nothing of it happened. Asking again later may help.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

package com.netpoint.license.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in people's words why a call came to nothing. */
final class Failures {
  private Failures() {}

  static String describe(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "no such host";
    }
    if (failure instanceof NoRouteToHostException) {
      return "no way to this host";
    }
    if (failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException) {
      return "no answer in time";
    }
    if (failure instanceof ConnectException) {
      return connectFailure((ConnectException) failure);
    }
    if (failure instanceof SSLException) {
      return "its certificate or encryption is not accepted (" + failure.getMessage() + ")";
    }
    return "the connection broke (" + failure.getMessage() + ")";
  }

  /**
   * OkHttp wraps the operating system's reason; a timeout while connecting arrives here as well.
   */
  private static String connectFailure(ConnectException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("refused")) {
        return "connection refused";
      }
      if (message.contains("timed out")) {
        return "no answer in time";
      }
      if (message.contains("unreachable")) {
        return "no way to this host";
      }
    }
    return "no connection (" + failure.getMessage() + ")";
  }
}

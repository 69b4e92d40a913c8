package com.netpoint.license.client;

import com.netpoint.license.client.NoAnswer.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in people's words why a call came to nothing. */
final class Failures {
  private Failures() {}

  static NoAnswer noAnswer(IOException failure, boolean requestSent) {
    Kind kind = kind(failure);
    return new NoAnswer(kind, words(kind, failure), requestSent);
  }

  private static Kind kind(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return Kind.NO_SUCH_HOST;
    }
    if (failure instanceof NoRouteToHostException) {
      return Kind.UNREACHABLE;
    }
    if (failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException) {
      return Kind.SILENT;
    }
    if (failure instanceof SocketException) {
      return socketFailure((SocketException) failure);
    }
    return isUntrusted(failure) ? Kind.UNTRUSTED : Kind.BROKEN;
  }

  /** A host that does not encrypt at all hangs up in the handshake, or says what is no TLS. */
  private static boolean isUntrusted(IOException failure) {
    return failure instanceof SSLPeerUnverifiedException
        || (failure instanceof SSLHandshakeException
            && !(failure.getCause() instanceof EOFException));
  }

  private static String words(Kind kind, IOException failure) {
    if (failure instanceof SSLException) {
      return Kind.UNTRUSTED.words() + " (" + failure.getMessage() + ")";
    }
    if (kind != Kind.BROKEN) {
      return kind.words();
    }
    String words = failure instanceof ConnectException ? "no connection" : kind.words();
    return words + " (" + failure.getMessage() + ")";
  }

  /**
   * OkHttp wraps the operating system's reason; a timeout while connecting arrives here as well.
   */
  private static Kind socketFailure(SocketException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("refused")) {
        return Kind.REFUSED;
      }
      if (message.contains("timed out")) {
        return Kind.SILENT;
      }
      if (message.contains("unreachable")) {
        return Kind.UNREACHABLE;
      }
    }
    return Kind.BROKEN;
  }
}

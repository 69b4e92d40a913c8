package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.NoAnswer.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("ws-17"), Kind.NO_SUCH_HOST, "no such host"),
        Arguments.of(
            new NoRouteToHostException("No route"), Kind.UNREACHABLE, "no way to this host"),
        Arguments.of(new SocketTimeoutException("timeout"), Kind.SILENT, "no answer in time"),
        Arguments.of(new InterruptedIOException("timeout"), Kind.SILENT, "no answer in time"),
        Arguments.of(wrapped("Connection refused"), Kind.REFUSED, "connection refused"),
        Arguments.of(wrapped("Connection timed out"), Kind.SILENT, "no answer in time"),
        Arguments.of(wrapped("Network is unreachable"), Kind.UNREACHABLE, "no way to this host"),
        Arguments.of(
            wrapped("Permission denied"), Kind.BROKEN, "no connection (Failed to connect)"),
        Arguments.of(
            new SSLHandshakeException("PKIX"),
            Kind.UNTRUSTED,
            "its certificate or encryption is not accepted (PKIX)"),
        Arguments.of(new IOException("reset"), Kind.BROKEN, "the connection broke (reset)"),
        Arguments.of(
            new SocketException("Network is unreachable"), Kind.UNREACHABLE, "no way to this host"),
        Arguments.of(
            new SocketException("Connection reset"),
            Kind.BROKEN,
            "the connection broke (Connection reset)"),
        Arguments.of(
            new SSLPeerUnverifiedException("ws-17"),
            Kind.UNTRUSTED,
            "its certificate or encryption is not accepted (ws-17)"),
        Arguments.of(
            hungUp(),
            Kind.BROKEN,
            "its certificate or encryption is not accepted (Remote host terminated)"),
        Arguments.of(
            new SSLException("Unrecognized"),
            Kind.BROKEN,
            "its certificate or encryption is not accepted (Unrecognized)"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureIsSaidInPeoplesWords(IOException failure, Kind kind, String words) {
    assertThat(Failures.noAnswer(failure, false).kind()).isEqualTo(kind);
    assertThat(Failures.noAnswer(failure, false).reason()).isEqualTo(words);
  }

  /** As the JDK does it. */
  private static IOException hungUp() {
    IOException outer = new SSLHandshakeException("Remote host terminated");
    outer.initCause(new EOFException("SSL peer shut down incorrectly"));
    return outer;
  }

  /** As OkHttp does it. */
  private static IOException wrapped(String reason) {
    ConnectException outer = new ConnectException("Failed to connect");
    outer.initCause(new ConnectException(reason));
    return outer;
  }
}

package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("ws-17"), "no such host"),
        Arguments.of(new NoRouteToHostException("No route"), "no way to this host"),
        Arguments.of(new SocketTimeoutException("timeout"), "no answer in time"),
        Arguments.of(new InterruptedIOException("timeout"), "no answer in time"),
        Arguments.of(wrapped("Connection refused"), "connection refused"),
        Arguments.of(wrapped("Connection timed out"), "no answer in time"),
        Arguments.of(wrapped("Network is unreachable"), "no way to this host"),
        Arguments.of(wrapped("Permission denied"), "no connection (Failed to connect)"),
        Arguments.of(
            new SSLHandshakeException("PKIX"),
            "its certificate or encryption is not accepted (PKIX)"),
        Arguments.of(new IOException("reset"), "the connection broke (reset)"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureIsSaidInPeoplesWords(IOException failure, String words) {
    assertThat(Failures.describe(failure)).isEqualTo(words);
  }

  /** As OkHttp does it. */
  private static IOException wrapped(String reason) {
    ConnectException outer = new ConnectException("Failed to connect");
    outer.initCause(new ConnectException(reason));
    return outer;
  }
}

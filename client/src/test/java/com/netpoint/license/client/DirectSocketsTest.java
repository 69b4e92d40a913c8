package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.Socket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DirectSocketsTest {
  private final DirectSockets sockets = new DirectSockets();

  @Test
  void aSocketIsMadeUnconnected() throws Exception {
    try (Socket socket = sockets.createSocket()) {
      assertThat(socket.isConnected()).isFalse();
    }
  }

  @Test
  void noSocketIsMadeInAnyOtherWay() {
    InetAddress local = InetAddress.getLoopbackAddress();
    assertUnsupported(() -> sockets.createSocket("ws-17", 1947));
    assertUnsupported(() -> sockets.createSocket("ws-17", 1947, local, 0));
    assertUnsupported(() -> sockets.createSocket(local, 1947));
    assertUnsupported(() -> sockets.createSocket(local, 1947, local, 0));
  }

  private static void assertUnsupported(ThrowingCallable call) {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(call);
  }
}

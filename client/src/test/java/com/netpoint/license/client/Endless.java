package com.netpoint.license.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A stranger whose answer never ends, for as long as anybody listens. */
final class Endless implements Closeable {
  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  Endless() throws IOException {
    Thread thread = new Thread(this::answer, "endless");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void answer() {
    byte[] block = new byte[65_536];
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
      while (!server.isClosed()) {
        out.write(block);
      }
    } catch (IOException e) {
      // The other side has had enough.
    }
  }
}

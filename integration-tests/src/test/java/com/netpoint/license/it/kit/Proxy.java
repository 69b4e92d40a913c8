package com.netpoint.license.it.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between an application and its manager, on loopback, that can be made to fail. */
public final class Proxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Mode mode = Mode.PASS;
  private volatile String garbage = "";

  private Proxy(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
    threads.execute(this::accept);
  }

  /** A network that works, until it is told otherwise. */
  public static Proxy to(Manager manager) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return new Proxy(server, manager.port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How many connections were made through it. */
  public int connections() {
    return connections.get();
  }

  /** Everything goes through. */
  public void pass() {
    mode = Mode.PASS;
  }

  /** Cuts the cable: what is open breaks, and what comes is closed at once. */
  public void cut() {
    mode = Mode.CUT;
    open.forEach(Proxy::close);
  }

  /** Requests go through, answers are swallowed. */
  public void loseAnswers() {
    mode = Mode.LOSE_ANSWERS;
    open.forEach(Proxy::close);
  }

  /** Nothing goes through, and nothing is closed either. */
  public void hang() {
    mode = Mode.HANG;
    open.forEach(Proxy::close);
  }

  /** Answers every connection with that text, and asks nobody. */
  public void answer(String text) {
    garbage = text;
    mode = Mode.GARBAGE;
    open.forEach(Proxy::close);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(Proxy::close);
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connections.incrementAndGet();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try {
      switch (mode) {
        case CUT -> close(client);
        case HANG -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
        case GARBAGE -> {
          client.getInputStream().read(new byte[4096]);
          client.getOutputStream().write(garbage.getBytes(StandardCharsets.UTF_8));
          close(client);
        }
        default -> connect(client);
      }
    } catch (IOException e) {
      close(client);
    } finally {
      open.remove(client);
    }
  }

  private void connect(Socket client) throws IOException {
    try (Socket manager = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(manager);
      threads.execute(() -> pump(manager, client, true));
      pump(client, manager, false);
      open.remove(manager);
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    try {
      InputStream in = from.getInputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!answers || mode != Mode.LOSE_ANSWERS) {
          to.getOutputStream().write(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      // The other side is told by the closing below.
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Mode {
    PASS,
    CUT,
    HANG,
    LOSE_ANSWERS,
    GARBAGE
  }
}

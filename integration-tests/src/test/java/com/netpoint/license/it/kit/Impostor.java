package com.netpoint.license.it.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;

/** Somebody at a manager's address who answers each checkout with what he makes up. */
public final class Impostor implements AutoCloseable {
  private final HttpServer server;
  private final BinaryOperator<String> answer;

  /**
   * Begins to answer.
   *
   * @param answer the body of a yes to the body of a checkout and its Authorization
   */
  public Impostor(BinaryOperator<String> answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/leases", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
      return;
    }
    byte[] bytes =
        answer
            .apply(body, exchange.getRequestHeaders().getFirst("Authorization"))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(201, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}

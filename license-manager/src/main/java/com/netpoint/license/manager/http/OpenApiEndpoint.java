package com.netpoint.license.manager.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Tells programs what they may ask, and what is answered. */
final class OpenApiEndpoint {
  static final String PATH = "/v1/openapi.json";

  private final Answer answer = Answer.json(200, document());

  void addTo(Routes routes) {
    routes.add("GET", PATH, call -> CompletableFuture.completedFuture(answer));
  }

  private static String document() {
    try (InputStream resource = OpenApiEndpoint.class.getResourceAsStream("openapi.json")) {
      byte[] bytes = Objects.requireNonNull(resource, "openapi.json").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("openapi.json cannot be read", e);
    }
  }
}

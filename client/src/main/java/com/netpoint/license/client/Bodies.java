package com.netpoint.license.client;

import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** What is sent along with a call. */
final class Bodies {
  private static final MediaType JSON = MediaType.get("application/json");

  private Bodies() {}

  static RequestBody json(String text) {
    return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON);
  }
}

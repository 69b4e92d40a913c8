package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.protocol.json.JsonText;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Whether the manager can do its work: for balancers and watchdogs. */
final class HealthEndpoint {
  private final Store store;
  private final String identity;
  private final String version;
  private final Supplier<String> name;

  HealthEndpoint(Store store, String identity, String version, Supplier<String> name) {
    this.store = store;
    this.identity = identity;
    this.version = version;
    this.name = name;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/v1/health", call -> health());
  }

  /**
   * An entry like a checkout's, since what cannot be written cannot be granted. It changes nothing
   * but a heartbeat that is due: whoever asks all the time costs the disk no more.
   */
  private CompletionStage<Answer> health() {
    return store
        .write(book -> book.licenses().pools(book.now().calendar()).size())
        .thenApply(
            pools ->
                Answer.json(
                    200,
                    JsonText.object(
                        json ->
                            json.member("status", "ok")
                                .member("name", name.get())
                                .member("version", version)
                                .member("store", identity)
                                .member("pools", pools))));
  }
}

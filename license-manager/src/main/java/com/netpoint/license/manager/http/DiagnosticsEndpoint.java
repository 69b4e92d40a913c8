package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.json.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a support desk asks for first. */
final class DiagnosticsEndpoint {
  private final Store store;
  private final Administrators administrators;
  private final String identity;
  private final Installation installation;
  private final HttpOptions options;
  private final LongSupplier nanoTime;

  DiagnosticsEndpoint(
      Store store,
      Administrators administrators,
      String identity,
      Installation installation,
      HttpOptions options,
      LongSupplier nanoTime) {
    this.store = store;
    this.administrators = administrators;
    this.identity = identity;
    this.installation = installation;
    this.options = options;
    this.nanoTime = nanoTime;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/v1/diagnostics", administrators.only(call -> diagnostics()));
  }

  private CompletionStage<Answer> diagnostics() {
    return store.read(this::text).thenApply(body -> Answer.json(200, body));
  }

  private String text(Book book) {
    Duration up = Duration.ofNanos(nanoTime.getAsLong() - installation.startedAt());
    return JsonText.object(
        json ->
            json.member("version", installation.version())
                .member("java", Runtime.version().toString())
                .member("system", system())
                .member("machine", options.machine())
                .member("name", options.name().get())
                .member("store", identity)
                .member("vendor", installation.vendor())
                .member("data", installation.data().toAbsolutePath().toString())
                .member("uptimeSeconds", up.toSeconds())
                .member("leaseSeconds", book.settings().get(Catalog.LEASE_TIME).toSeconds())
                .member("licenses", Listings.licenses(book).size())
                .member("sessions", Listings.sessions(book).size())
                .member("heldBackUntil", heldBackUntil(book)));
  }

  private static @Nullable String heldBackUntil(Book book) {
    Instant until = book.heldBackUntil();
    return until == null ? null : until.toString();
  }

  private static String system() {
    return System.getProperty("os.name") + " " + System.getProperty("os.version");
  }
}

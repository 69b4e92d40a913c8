package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What Prometheus reads. However many ask, the books are read for it once a second at the most, and
 * the text is made on a thread that nobody waits for.
 */
final class MetricsEndpoint {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Store store;
  private final Administrators administrators;
  private final PrometheusMeterRegistry meters;
  private final SeatMeters seats;
  private final Scrapes scrapes;

  MetricsEndpoint(
      Store store,
      Administrators administrators,
      PrometheusMeterRegistry meters,
      LongSupplier nanoTime) {
    this.store = store;
    this.administrators = administrators;
    this.meters = meters;
    this.seats = new SeatMeters(meters);
    this.scrapes = new Scrapes(nanoTime);
  }

  void addTo(Routes routes) {
    routes.add("GET", "/metrics", administrators.only(this::metrics));
  }

  private CompletionStage<Answer> metrics(Call call) {
    Executor threads = call.request().getComponents().getExecutor();
    return scrapes.latestOr(
        () -> store.read(SeatMeters::read).thenApplyAsync(this::answer, threads));
  }

  private Answer answer(SeatMeters.Reading reading) {
    seats.show(reading);
    return Answer.text(TYPE, meters.scrape());
  }
}

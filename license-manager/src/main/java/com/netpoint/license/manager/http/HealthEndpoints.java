package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.json.JsonText;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** How the manager does: for balancers, watchdogs and Prometheus. */
final class HealthEndpoints {
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Store store;
  private final String identity;
  private final String version;
  private final Supplier<String> name;
  private final Administrators administrators;
  private final PrometheusMeterRegistry meters;
  private final MultiGauge seats;
  private final MultiGauge inUse;

  HealthEndpoints(
      Store store,
      String identity,
      String version,
      Supplier<String> name,
      Administrators administrators,
      PrometheusMeterRegistry meters) {
    this.store = store;
    this.identity = identity;
    this.version = version;
    this.name = name;
    this.administrators = administrators;
    this.meters = meters;
    this.seats = MultiGauge.builder("netpoint.seats").register(meters);
    this.inUse = MultiGauge.builder("netpoint.seats.in.use").register(meters);
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/v1/health", call -> health())
        .add("GET", "/metrics", administrators.only(call -> metrics()));
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

  private CompletionStage<Answer> metrics() {
    return store
        .read(Listings::products)
        .thenApply(
            products -> {
              seats.register(rows(products, ProductSeats::seats), true);
              inUse.register(rows(products, ProductSeats::inUse), true);
              return Answer.text(METRICS_TYPE, meters.scrape());
            });
  }

  private static List<Row<?>> rows(
      List<ProductSeats> products, ToLongFunction<ProductSeats> number) {
    return products.stream()
        .<Row<?>>map(
            each ->
                Row.of(
                    Tags.of("product", each.product(), "feature", each.feature()),
                    number.applyAsLong(each)))
        .toList();
  }
}

package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.MemoryStore;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HealthEndpointsTest {
  @Test
  void whoAsksForTheHealthHasNothingWritten() {
    MemoryStore store = new MemoryStore(Premises.START);
    Routes routes = new Routes();
    new HealthEndpoints(
            store,
            "this-store",
            "1.0-test",
            new Locality("server-1"),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
        .addTo(routes);
    Endpoint health = Objects.requireNonNull(routes.find("GET", "/v1/health")).endpoint();
    Call call = new Call(FakeRequest.from("192.0.2.8"), List.of(), "");
    assertThat(health.answer(call).toCompletableFuture().join().status()).isEqualTo(200);
    assertThat(store.writes()).isZero();
  }
}

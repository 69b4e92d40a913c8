package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import com.netpoint.license.protocol.json.ListingJson;
import java.io.IOException;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingCallsTest {
  private FakeManager manager;

  @BeforeEach
  void start() throws IOException {
    manager = new FakeManager();
  }

  @AfterEach
  void stop() {
    manager.close();
  }

  @Test
  void productsAreReadWithTheirSeats() throws Exception {
    ProductSeats seats = new ProductSeats("netpoint", "netpoint", 40, 3, 1, Counting.USER);
    manager.willAnswer(200, ListingJson.products(List.of(seats)));
    assertThat(manager.client().products().value())
        .singleElement()
        .satisfies(
            product -> {
              assertThat(product.seats()).isEqualTo(40);
              assertThat(product.inUse()).isEqualTo(3);
            });
    assertPlainGet("/v1/products");
  }

  @Test
  void licensesAreReadWithTheirState() throws Exception {
    LicenseSummary summary =
        new LicenseSummary(
            Answers.license(Answers.MANAGER)
                .entitlement(Answers.entitlement("netpoint", "netpoint"))
                .build(),
            Answers.ISSUED,
            "valid");
    manager.willAnswer(200, ListingJson.licenses(List.of(summary)));
    assertThat(manager.client().licenses().value())
        .singleElement()
        .satisfies(
            license -> {
              assertThat(license.license().id()).isEqualTo("L-1");
              assertThat(license.state()).isEqualTo("valid");
            });
    assertPlainGet("/v1/licenses");
  }

  @Test
  void sessionsAreReadWithTheirHolders() throws Exception {
    SessionSummary session =
        new SessionSummary(
            Answers.request(), "10.0.0.7", Answers.ISSUED, Answers.ISSUED.plusSeconds(60));
    manager.willAnswer(200, ListingJson.sessions(List.of(session)));
    assertThat(manager.client().sessions().value())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.request().user()).isEqualTo("alice");
              assertThat(each.address()).isEqualTo("10.0.0.7");
            });
    assertPlainGet("/v1/sessions");
  }

  @Test
  void healthIsReadWithWhoTheManagerIs() throws Exception {
    manager.willAnswer(200, "{\"status\":\"ok\",\"name\":\"m\",\"version\":\"1\",\"store\":\"s\"}");
    assertThat(manager.client().health().value())
        .satisfies(
            health -> {
              assertThat(health.name()).isEqualTo("m");
              assertThat(health.version()).isEqualTo("1");
              assertThat(health.store()).isEqualTo("s");
            });
    assertPlainGet("/v1/health");
  }

  @Test
  void aManagerThatDoesNotSayItsNameHasNone() {
    manager.willAnswer(200, "{\"version\":\"1\",\"store\":\"s\"}");
    assertThat(manager.client().health().value())
        .satisfies(health -> assertThat(health.name()).isEmpty());
  }

  private void assertPlainGet(String path) throws InterruptedException {
    RecordedRequest sent = manager.nextRequest();
    assertThat(sent.getRequestLine()).isEqualTo("GET " + path + " HTTP/1.1");
    assertThat(sent.getHeaders().get("Authorization")).isNull();
  }
}

package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.ListingJson;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCommandTest {
  private static final Instant SINCE = Instant.parse("2026-11-24T07:12:03Z");

  private final Terminal terminal = new Terminal(new TestRooms());
  private HttpServer manager;

  @BeforeEach
  void aManagerAnswers() throws IOException {
    manager = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    manager.start();
  }

  @AfterEach
  void close() {
    manager.stop(0);
  }

  @Test
  void poolsAndSessionsAreShownInColumns() {
    lendsTwoSeatsToAlice();
    Terminal.Result result = terminal.run("status", "--server", url());
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .containsExactly(
            "License manager " + url(),
            "",
            "PRODUCT   FEATURE   SEATS  IN USE  COUNTED BY",
            "netpoint  netpoint  40     1       user",
            "",
            "USER   MACHINE  PRODUCT   SINCE                PROCESS  LEASE",
            "alice  ws-17    netpoint  "
                + TextTable.time(SINCE, ZoneId.systemDefault())
                + "  4711     0b6c1f0e-lease-id");
  }

  @Test
  void jsonCanBeRead() {
    lendsTwoSeatsToAlice();
    String json = terminal.run("status", "--server", url(), "--json").line();
    assertThat(JsonFields.parse(json).text("server")).isEqualTo(url());
    assertThat(ListingJson.readProducts(json)).extracting(ProductSeats::seats).containsExactly(40L);
    assertThat(ListingJson.readSessions(json))
        .extracting(each -> each.request().user())
        .containsExactly("alice");
  }

  @Test
  void aManagerThatIsNotThereIsTold() {
    String url = url();
    manager.stop(0);
    assertThat(terminal.run("status", "--server", url).sentence())
        .isEqualTo(url + ": connection refused");
  }

  @Test
  void fromAnotherMachinePoolsAreShownAndWhereSessionsAre() {
    lendsTwoSeatsAndKeepsSessionsToItself();
    Terminal.Result result = terminal.run("status", "--server", url());
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .containsExactly(
            "License manager " + url(),
            "",
            "PRODUCT   FEATURE   SEATS  IN USE  COUNTED BY",
            "netpoint  netpoint  40     1       user",
            "",
            "Who has a seat is shown on the license manager's own machine only.");
  }

  @Test
  void fromAnotherMachineJsonHasNoSessions() {
    lendsTwoSeatsAndKeepsSessionsToItself();
    String json = terminal.run("status", "--server", url(), "--json").line();
    assertThat(ListingJson.readProducts(json)).hasSize(1);
    assertThat(JsonFields.parse(json).has("sessions")).isFalse();
  }

  @Test
  void anotherNoToTheSessionsIsTold() {
    answer("/v1/products", 200, ListingJson.products(List.of()));
    answer(
        "/v1/sessions",
        403,
        "{\"status\":403,\"code\":\"DENIED_BY_RULE\",\"detail\":\"Not from this machine.\"}");
    assertThat(terminal.run("status", "--server", url()).sentence())
        .isEqualTo(url() + ": Not from this machine.");
  }

  @Test
  void aManagersNoIsToldToo() {
    answer(
        "/v1/products",
        403,
        "{\"status\":403,\"code\":\"DENIED_BY_RULE\",\"detail\":\"Not from this machine.\"}");
    assertThat(terminal.run("status", "--server", url()).sentence())
        .isEqualTo(url() + ": Not from this machine.");
  }

  @Test
  void somethingElseThatAnswersThereIsTold() {
    answer("/v1/products", 200, "<html>hello</html>");
    assertThat(terminal.run("status", "--server", url()).sentence())
        .isEqualTo(url() + ": something else than a license manager answers there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://server", "http://", "http://server:99999", "not a url"})
  void anAddressThatIsNoneIsTold(String address) {
    assertThat(terminal.run("status", "--server", address).sentence())
        .startsWith("--server: '" + address + "' ")
        .endsWith(".");
  }

  private void lendsTwoSeatsAndKeepsSessionsToItself() {
    answer(
        "/v1/products",
        200,
        ListingJson.products(
            List.of(new ProductSeats("netpoint", "netpoint", 40, 1, 0, Counting.USER))));
    answer(
        "/v1/sessions",
        403,
        "{\"status\":403,\"code\":\"ADMINISTRATOR_ONLY\","
            + "\"detail\":\"Ask from the license manager's own machine.\"}");
  }

  private void lendsTwoSeatsToAlice() {
    CheckoutRequest alice =
        CheckoutRequest.forLease("0b6c1f0e-lease-id")
            .product("netpoint")
            .feature("netpoint")
            .user("alice")
            .host("ws-17")
            .machineId("h:17")
            .processId(4711)
            .build();
    answer(
        "/v1/products",
        200,
        ListingJson.products(
            List.of(new ProductSeats("netpoint", "netpoint", 40, 1, 0, Counting.USER))));
    answer(
        "/v1/sessions",
        200,
        ListingJson.sessions(
            List.of(new SessionSummary(alice, "192.0.2.7", SINCE, SINCE.plusSeconds(60)))));
  }

  private void answer(String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    manager.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private String url() {
    return "http://127.0.0.1:" + manager.getAddress().getPort();
  }
}

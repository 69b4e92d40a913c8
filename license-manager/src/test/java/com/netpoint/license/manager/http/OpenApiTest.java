package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.detachment;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.client.finder.MachineNetwork;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.reach.ClientConfig;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.CheapPassword;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.LeaseJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that programs are told by, held against what they are really answered. */
@Timeout(120)
class OpenApiTest {
  private static final String LEASE = "/v1/leases/lease-of-user-alice";
  private static final String DETACHMENT = "/v1/detachments/detachment-of-alice";
  private static final List<String> POSTS =
      List.of("/v1/leases", LEASE + "/renewals", "/v1/detachments", DETACHMENT + "/extensions");
  private static final List<String> FOR_ADMINISTRATORS =
      List.of(
          "/v1/features",
          "/v1/sessions",
          "/v1/detachments",
          "/v1/log",
          "/v1/usage?product=netpoint",
          "/v1/settings",
          "/v1/managers",
          "/v1/diagnostics",
          "/metrics");
  private static final Set<String> WITHOUT_BOOKS = Set.of("/v1/managers", OpenApiEndpoint.PATH);
  private static final List<String> FOR_ALL =
      List.of("/v1/products", "/v1/licenses", "/v1/health", "/v1/openapi.json");

  @TempDir Path folder;
  private Premises premises;
  private Documented documented;

  @BeforeEach
  void aManagerLendsOneSeat() {
    premises = Premises.in(folder).withSeats(1);
    documented = Documented.by(premises.get(OpenApiEndpoint.PATH).body());
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void everyRouteIsDocumentedAndNothingElseIs() {
    assertThat(documented.calls()).containsExactlyInAnyOrderElementsOf(premises.routes());
  }

  @Test
  void theWayOfASeatIsAsDocumented() {
    documented.holds(checkout("alice"), 201);
    documented.holds(checkout("alice"), 200);
    documented.holds(checkout("bob"), 409);
    documented.holds(renew("alice"), 200);
    documented.holds(premises.checkin("alice", SECRET), 204);
    documented.holds(renew("alice"), 410);
    documented.holds(checkout("alice"), 409);
  }

  @Test
  void theWayOfADetachedSeatIsAsDocumented() {
    documented.holds(premises.detach("alice"), 409);
    premises.set(Catalog.ENABLE_DETACHING, "on");
    documented.holds(premises.detach("alice"), 201);
    documented.holds(premises.detach("alice"), 200);
    documented.holds(premises.detach("bob"), 409);
    Instant until = Premises.START.plus(Duration.ofDays(8));
    documented.holds(premises.extend("alice", SECRET, until), 200);
    documented.holds(premises.extend("alice", SECRET, until), 409);
    documented.holds(premises.extend("bob", SECRET, until), 410);
    documented.holds(premises.giveBack("alice", "another-secret-0123456"), 410);
    documented.holds(premises.giveBack("alice", SECRET), 204);
    documented.holds(premises.detach("alice"), 409);
    documented.holds(premises.detach(detachment("bob").product("netplan"), SECRET), 404);
    documented.holds(premises.detach(detachment("bob").feature("export"), SECRET), 403);
  }

  @Test
  void everyListIsAsDocumentedEmptyAndFull() {
    Stream.concat(FOR_ALL.stream(), FOR_ADMINISTRATORS.stream())
        .forEach(path -> documented.holds(premises.get(path), 200));
    somethingOfEverything();
    premises.clock.advance(Duration.ofSeconds(5));
    Stream.concat(FOR_ALL.stream(), FOR_ADMINISTRATORS.stream())
        .forEach(path -> documented.holds(premises.get(path), 200));
    documented.holds(premises.get("/v1/usage?product=netpoint&feature=netpoint&period=year"), 200);
    documented.holds(premises.get("/v1/log?filter=alice&limit=1&before=3"), 200);
  }

  @Test
  void whatIsInReachIsAsDocumented() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("netpoint-license.properties"),
            "license.broadcast-search=false\nlicense.aggressive-search=true\n"
                + "license.search=nobody.invalid, 127.0.0.1:"
                + premises.port());
    try (Reach reach =
            new Reach(
                new ClientConfig(config), new MachineNetwork(), "own store", System::nanoTime);
        Premises reaching = Premises.reaching(folder.resolve("other"), reach)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                HttpResponse<String> answer = reaching.get("/v1/managers");
                documented.holds(answer, 200);
                assertThat(answer.body())
                    .contains(
                        "\"managers\":[{\"url\":\"http://127.0.0.1:" + premises.port(),
                        "\"asked\":\"nobody.invalid\"",
                        "\"reason\"");
              });
    }
  }

  @Test
  void aLicenseIsAppliedAsDocumentedOrNot() {
    documented.holds(premises.apply(premises.license("L-7").entitlement(Premises.seats(1))), 201);
    documented.holds(premises.post("/v1/licenses", "{\"document\":\"no license\"}"), 422);
    documented.holds(premises.post("/v1/licenses", "{}"), 400);
  }

  @Test
  void whatAgentsSendIsAsDocumented() {
    documented.takes("/v1/leases", LeaseJson.checkout(request("alice").build()));
    documented.takes(LEASE + "/renewals", LeaseJson.renewal("another-nonce"));
    documented.takes("/v1/detachments", DetachJson.request(detachment("alice").build()));
    documented.takes(DETACHMENT + "/extensions", DetachJson.extension(Premises.START));
  }

  @Test
  void aSeatIsRefusedAsDocumented() {
    documented.holds(premises.checkout(request("alice").product("netplan"), SECRET), 404);
    documented.holds(premises.checkout(request("alice").feature("export"), SECRET), 403);
    premises.set(Catalog.USER_RESTRICTIONS, "deny=alice");
    documented.holds(checkout("alice"), 403);
  }

  @Test
  void whatIsAskedWronglyIsAnsweredAsDocumented() {
    for (String path : POSTS) {
      HttpRequest.Builder wrong =
          premises.authorized(path, SECRET).POST(BodyPublishers.ofString("{}"));
      documented.holds(premises.send(wrong), 400);
      documented.holds(premises.send(premises.to(path).POST(BodyPublishers.ofString("{}"))), 415);
      documented.holds(premises.send(wrong.header("Origin", "http://evil.example")), 403);
    }
    documented.holds(
        premises.post("/v1/leases", LeaseJson.checkout(request("alice").build())), 401);
    documented.holds(premises.post(LEASE + "/renewals", LeaseJson.renewal("nonce")), 401);
    documented.holds(premises.send(premises.to(LEASE).DELETE()), 401);
    documented.holds(
        premises.post("/v1/detachments", DetachJson.request(detachment("alice").build())), 401);
    documented.holds(
        premises.post(DETACHMENT + "/extensions", DetachJson.extension(Premises.START)), 401);
    documented.holds(premises.send(premises.to(DETACHMENT).DELETE()), 401);
    documented.holds(premises.giveBack("nobody~", SECRET), 400);
    documented.holds(
        premises.send(
            premises
                .authorized(DETACHMENT, SECRET)
                .header("Origin", "http://evil.example")
                .DELETE()),
        403);
    documented.holds(premises.get("/v1/usage"), 400);
    documented.holds(premises.get("/v1/log?limit=many"), 400);
  }

  /** The manager may close the connection after that, so that each has a manager of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/leases",
        LEASE + "/renewals",
        "/v1/detachments",
        DETACHMENT + "/extensions",
        "/v1/licenses"
      })
  void aBodyThatIsTooLargeIsAnsweredAsDocumented(String path) {
    HttpRequest.BodyPublisher tooLarge =
        Premises.unannounced(" ".repeat(FrontDoor.MAX_BODY_BYTES + 1));
    documented.holds(premises.send(premises.authorized(path, SECRET).POST(tooLarge)), 413);
  }

  @Test
  void whoIsNotLetInIsToldAsDocumented() {
    for (String path : FOR_ADMINISTRATORS) {
      documented.holds(fromElsewhere(premises.to(path)), 403);
    }
    premises.set(Catalog.CLIENT_RESTRICTIONS, "deny=all");
    documented.holds(fromElsewhere(premises.to("/v1/products")), 403);
    documented.holds(fromElsewhere(premises.to("/v1/licenses")), 403);
    setPassword();
    premises.set(Catalog.REMOTE_ACCESS, "on");
    for (String path : FOR_ADMINISTRATORS) {
      documented.holds(fromElsewhere(premises.to(path)), 401);
    }
    for (int i = 0; i < 5; i++) {
      fromElsewhere(premises.to("/metrics").header("Authorization", "Basic Ondyb25n"));
    }
    for (String path : FOR_ADMINISTRATORS) {
      documented.holds(
          fromElsewhere(premises.to(path).header("Authorization", "Basic Ondyb25n")), 429);
    }
  }

  @Test
  void faultsAreToldAsDocumented() {
    everythingIsAnsweredWith(503, new StoreException("The disk is full."));
    everythingIsAnsweredWith(500, new IllegalStateException("the inner workings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"inUse\":0,|''",
        "\"inUse\":0|\"inUse\":\"none\"",
        "\"inUse\":0|\"inUse\":-1",
        "\"counting\":\"user\"|\"counting\":\"floating\"",
        "\"inUse\":0|\"undocumented\":1,\"inUse\":0",
      })
  void anAnswerThatIsNotAsDocumentedIsNoticed(String part, String instead) {
    HttpResponse<String> products = premises.get("/v1/products");
    assertThat(products.body()).contains(part);
    assertThatThrownBy(() -> documented.holds(products, products.body().replace(part, instead)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aStatusThatIsNotDocumentedIsNoticed() {
    HttpResponse<String> answer =
        premises.send(premises.to("/v1/health").method("PUT", BodyPublishers.noBody()));
    assertThatThrownBy(() -> documented.holds(answer, 405)).isInstanceOf(AssertionError.class);
  }

  @Test
  void itIsOpenToAllWhoMayAskForHealth() {
    premises.set(Catalog.CLIENT_RESTRICTIONS, "deny=all");
    assertThat(fromElsewhere(premises.to(OpenApiEndpoint.PATH)).statusCode()).isEqualTo(200);
  }

  private void everythingIsAnsweredWith(int status, RuntimeException failure) {
    try (Premises failing = Premises.with(StubStore.failing(failure))) {
      Stream.concat(FOR_ADMINISTRATORS.stream(), FOR_ALL.stream())
          .filter(path -> !WITHOUT_BOOKS.contains(path))
          .forEach(path -> documented.holds(failing.get(path), status));
      documented.holds(failing.checkout("alice"), status);
      documented.holds(failing.renew("alice", SECRET), status);
      documented.holds(failing.checkin("alice", SECRET), status);
      documented.holds(failing.detach("alice"), status);
      documented.holds(failing.extend("alice", SECRET, Premises.START), status);
      documented.holds(failing.giveBack("alice", SECRET), status);
      documented.holds(failing.post("/v1/licenses", "{\"document\":\"any\"}"), status);
    }
  }

  /** So that each member which may be absent is there once. */
  private void somethingOfEverything() {
    premises.apply(
        premises
            .license("L-8")
            .replaces(List.of("L-1"))
            .mayOutliveManager(true)
            .mayBeWrittenOff(false)
            .validUntil(Premises.START.plusSeconds(1_000))
            .entitlement(Premises.seats(3)));
    premises.set(Catalog.ENABLE_DETACHING, "on");
    premises.detach(detachment("dora").until(Premises.START.plusSeconds(900)), SECRET);
    checkout("alice");
    checkout("bob");
    checkout("carol");
    premises.checkin("bob", SECRET);
    premises.set(Catalog.LEASE_TIME, "5m");
    premises.set(Catalog.METRICS_BY_USER, "on");
    setPassword();
  }

  private HttpResponse<String> checkout(String user) {
    return premises.checkout(user);
  }

  private HttpResponse<String> renew(String user) {
    return premises.renew(user, SECRET);
  }

  private HttpResponse<String> fromElsewhere(HttpRequest.Builder request) {
    return premises.send(request.header("X-Forwarded-For", "192.0.2.8"));
  }

  private void setPassword() {
    PasswordHash hash = CheapPassword.of("correct hörse");
    SettingChange change =
        new SettingChange(Premises.START, "admin", SettingChange.PASSWORD, null, null);
    premises.write(book -> book.setPassword(hash, change));
  }
}

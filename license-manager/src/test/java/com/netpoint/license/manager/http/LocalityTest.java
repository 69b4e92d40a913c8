package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.MemoryStore;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.protocol.json.LeaseJson;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalityTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.7, 127.0.0.1, true",
    "::1, ::1, true",
    "::ffff:127.0.0.1, 127.0.0.1, true",
    "192.0.2.7, 192.0.2.7, true",
    "2001:db8::7, 2001:db8::7, true",
    "192.0.2.8, 192.0.2.7, false",
    "192.0.2.8, 127.0.0.1, false",
    "2001:db8::8, 2001:db8::7, false",
    "10.0.0.1, 192.0.2.7, false",
  })
  void aCallIsLocalWhenItComesFromALoopbackAddressOrTheOneItGoesTo(
      String from, String to, boolean local) {
    assertThat(Locality.sameMachine(address(from), address(to))).isEqualTo(local);
  }

  @Test
  void anAddressThatNobodyLookedUpIsNotLocal() {
    SocketAddress unresolved = InetSocketAddress.createUnresolved("localhost", 4711);
    assertThat(Locality.sameMachine(unresolved, address("127.0.0.1"))).isFalse();
  }

  @Test
  void whatIsNoInternetAddressIsNotLocal() {
    SocketAddress other = UnixDomainSocketAddress.of("/tmp/socket");
    assertThat(Locality.sameMachine(other, address("127.0.0.1"))).isFalse();
    assertThat(Locality.sameMachine(address("127.0.0.1"), other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/sessions", "GET, /metrics", "POST, /v1/licenses"})
  void fromAnotherMachineTheAdministratorsCallsAreForbidden(String method, String path) {
    Call call = new Call(FakeRequest.from("192.0.2.8"), List.of(), "{\"document\":\"any\"}");
    Endpoint endpoint = Objects.requireNonNull(routes().find(method, path)).endpoint();
    Answer answer = endpoint.answer(call).toCompletableFuture().join();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("ADMINISTRATOR_ONLY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:1947",
        "LocalHost:1947",
        "127.0.0.1:1947",
        "127.0.0.7",
        "[::1]:1947",
        "192.0.2.7:1947",
        "server-1:1947",
        "server-1.example.com:1947",
        "SERVER-1",
        "lizenzen:1947"
      })
  void byANameThatOnlyThisMachineHasTheAdministratorIsAnswered(String host) {
    assertThat(sessions(HttpFields.build().add("Host", host)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:1947",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "server-1.evil.example",
        "192.0.2.8:1947",
        "[2001:db8::8]:1947",
        "[evil]",
        ":1947",
        "no host at all"
      })
  void byAnotherNameNobodyIsTheAdministrator(String host) {
    assertForbidden(HttpFields.build().add("Host", host));
  }

  @Test
  void withoutANameNobodyIsTheAdministrator() {
    assertForbidden(HttpFields.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Forwarded       | for=192.0.2.8",
        "X-Forwarded-For | 192.0.2.8",
        "x-forwarded-for | 127.0.0.1",
        "Via             | 1.1 proxy"
      })
  void behindAProxyOnThisMachineNobodyIsTheAdministrator(String header, String value) {
    assertForbidden(HttpFields.build().add("Host", "localhost:1947").add(header, value));
  }

  private static void assertForbidden(HttpFields.Mutable headers) {
    assertThat(sessions(headers).status()).isEqualTo(403);
  }

  /** What somebody on this very machine is answered. */
  private static Answer sessions(HttpFields.Mutable headers) {
    Call call = new Call(FakeRequest.from("192.0.2.7", headers), List.of(), "");
    Endpoint endpoint = Objects.requireNonNull(routes().find("GET", "/v1/sessions")).endpoint();
    return endpoint.answer(call).toCompletableFuture().join();
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/products", "GET, /v1/licenses", "GET, /v1/health"})
  void fromAnotherMachineEverythingElseWorks(String method, String path) {
    Call call = new Call(FakeRequest.from("192.0.2.8"), List.of(), "");
    Endpoint endpoint = Objects.requireNonNull(routes().find(method, path)).endpoint();
    assertThat(endpoint.answer(call).toCompletableFuture().join().status()).isEqualTo(200);
  }

  @Test
  void fromAnotherMachineSeatsAreLent() {
    String body = LeaseJson.checkout(Premises.request("alice").build());
    Call call = new Call(FakeRequest.from("192.0.2.8"), List.of(), body);
    Endpoint endpoint = Objects.requireNonNull(routes().find("POST", "/v1/leases")).endpoint();
    assertThat(endpoint.answer(call).toCompletableFuture().join().status()).isEqualTo(404);
  }

  private static Routes routes() {
    MemoryStore store = new MemoryStore(Premises.START);
    Locality locality = new Locality("Server-1.example.com", () -> "Lizenzen");
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Problems problems = new Problems("this-store", new FaultLog(() -> 0));
    Administrators administrators =
        new Administrators(store, locality, Access.with(System::nanoTime));
    Routes routes = new Routes();
    new ListingEndpoints(store, locality, administrators, problems).addTo(routes);
    new LicenseEndpoint(
            store,
            new LicenseDesk(Premises.VENDOR.publicKey(), "this-store"),
            administrators,
            new Traffic(meters))
        .addTo(routes);
    new HealthEndpoint(store, "this-store", "1.0-test", () -> "server-1").addTo(routes);
    new MetricsEndpoint(store, administrators, meters, () -> 0).addTo(routes);
    new LeaseEndpoints(
            store,
            new LeaseDesk(new Reaper()),
            locality,
            new LeaseSigner(Premises.VENDOR),
            problems,
            new Traffic(meters),
            () -> 0)
        .addTo(routes);
    return routes;
  }

  private static InetSocketAddress address(String text) {
    return FakeRequest.address(text);
  }
}

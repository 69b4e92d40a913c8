package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final Endpoint LIST =
      call -> CompletableFuture.completedFuture(Answer.noContent());
  private static final Endpoint RENEW =
      call -> CompletableFuture.completedFuture(Answer.noContent());

  private final Routes routes =
      new Routes()
          .add("GET", "/v1/leases", LIST)
          .add("POST", "/v1/leases/{id}/renewals", RENEW)
          .add("DELETE", "/v1/leases/{id}", LIST);

  @Test
  void aRouteIsFoundByMethodAndPath() {
    assertThat(found("GET", "/v1/leases").endpoint()).isSameAs(LIST);
    assertThat(found("GET", "/v1/leases").variables()).isEmpty();
  }

  @Test
  void everyRouteHasItsMethodAndPathForAName() {
    assertThat(routes.names())
        .containsExactly(
            "GET /v1/leases", "POST /v1/leases/{id}/renewals", "DELETE /v1/leases/{id}");
  }

  @Test
  void whatStandsAtAVariableIsHandedOn() {
    assertThat(found("POST", "/v1/leases/abc/renewals").endpoint()).isSameAs(RENEW);
    assertThat(found("POST", "/v1/leases/abc/renewals").variables()).containsExactly("abc");
  }

  @Test
  void aVariableIsNeverEmptyAndNeverTwoSegments() {
    assertThat(routes.find("DELETE", "/v1/leases/")).isNull();
    assertThat(routes.find("DELETE", "/v1/leases/a/b")).isNull();
  }

  @Test
  void anotherMethodIsNoMatch() {
    assertThat(routes.find("PUT", "/v1/leases")).isNull();
    assertThat(routes.find("get", "/v1/leases")).isNull();
  }

  @Test
  void aPathTellsItsMethods() {
    assertThat(routes.methods("/v1/leases")).containsExactly("GET");
    assertThat(routes.methods("/v1/leases/abc")).containsExactly("DELETE");
    assertThat(routes.methods("/v1/leases/abc/def")).isEmpty();
  }

  private Routes.Match found(String method, String path) {
    return Objects.requireNonNull(routes.find(method, path), "no route");
  }
}

package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.problem;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.json.LeaseJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHeaderTest {
  private static Premises premises;

  @BeforeAll
  static void aManagerLendsSeats(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(9);
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  @Test
  void aMissingSecretIsAskedFor() {
    assertAskedFor(premises.send(checkout()));
    assertAskedFor(premises.send(premises.to("/v1/leases/0123456789abcdef").DELETE()));
    assertAskedFor(premises.post("/v1/leases/0123456789abcdef/renewals", "{\"nonce\":\"n\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YWxpY2U6c2VjcmV0", "c2VjcmV0LXNlY3JldC0wMQ", "Bearer"})
  void anotherKindOfAuthorizationIsAsGoodAsNone(String header) {
    assertAskedFor(premises.send(checkout().header("Authorization", header)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer ", "BEARER "})
  void theSchemeIsWrittenInAnyCase(String scheme) {
    assertThat(
            premises
                .send(checkout().header("Authorization", scheme + Premises.SECRET))
                .statusCode())
        .isIn(200, 201);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 21, 129})
  void aSecretThatIsTooShortOrTooLongIsABadRequest(int length) {
    HttpResponse<String> answer =
        premises.send(checkout().header("Authorization", "Bearer " + "s".repeat(length)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer).detail()).isEqualTo("A lease's secret has 22 to 128 characters.");
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 128})
  void aSecretOfTheShortestOrTheLongestFormIsTaken(int length) {
    HttpResponse<String> answer =
        premises.checkout(request("user-with-" + length), "s".repeat(length));
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private static HttpRequest.Builder checkout() {
    return premises
        .to("/v1/leases")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(LeaseJson.checkout(request("alice").build())));
  }

  private static void assertAskedFor(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(problem(answer).code()).isEqualTo("SECRET_MISSING");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }
}

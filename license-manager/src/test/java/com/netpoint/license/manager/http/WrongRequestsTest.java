package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.problem;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.LeaseJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are HTTP, and yet nothing that can be carried out. */
class WrongRequestsTest {
  private static Premises premises;

  @BeforeAll
  static void aManagerLendsSeats(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(1);
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{}{}",
        "{'leaseId':1}",
        "{\"leaseId\":\"a\",\"leaseId\":\"b\"}",
        "<xml/>"
      })
  void whatIsNoJsonObjectIsABadRequest(String body) {
    assertProblem(checkout(body), 400, "INVALID_REQUEST");
    assertProblem(renew(body), 400, "INVALID_REQUEST");
    assertProblem(premises.post("/v1/licenses", body), 400, "INVALID_REQUEST");
  }

  @Test
  void whatIsNoUtf8IsABadRequestAndNoQuestionMark() {
    String body = LeaseJson.checkout(Premises.request("zo\u00eb").build());
    HttpResponse<String> answer =
        premises.send(
            premises
                .authorized("/v1/leases", Premises.SECRET)
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    assertProblem(answer, 400, "INVALID_REQUEST");
    assertThat(Premises.problem(answer).detail()).isEqualTo("The body is not UTF-8.");
  }

  @Test
  void jsonOfAnyDepthIsABadRequestAndNoFault() {
    assertProblem(checkout("[".repeat(60_000)), 400, "INVALID_REQUEST");
    assertProblem(checkout("{\"a\":".repeat(10_000)), 400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaseId", "product", "feature", "user", "host", "machineId", "nonce"})
  void aMissingMemberIsNamed(String member) {
    String body = LeaseJson.checkout(request("alice").build());
    String without = body.replaceFirst("\"" + member + "\":\"[^\"]*\",?", "").replace(",}", "}");
    Problem problem = assertProblem(checkout(without), 400, "INVALID_REQUEST");
    assertThat(problem.detail()).contains("'" + member + "' is missing");
  }

  @Test
  void aMissingNonceOfARenewalIsNamed() {
    assertThat(assertProblem(renew("{}"), 400, "INVALID_REQUEST").detail())
        .contains("'nonce' is missing");
  }

  @Test
  void unknownMembersAreIgnored() {
    String body = LeaseJson.checkout(request("known").build());
    assertThat(checkout(body.replace("{", "{\"future\":[1,2,{\"a\":null}],")).statusCode())
        .isNotEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"processId\":4711|\"processId\":\"4711\"",
        "\"processId\":4711|\"processId\":1.5",
        "\"processId\":4711|\"processId\":1e99",
        "\"user\":\"alice\"|\"user\":7",
        "\"user\":\"alice\"|\"user\":\"\"",
        "\"user\":\"alice\"|\"user\":\"a\\nb\"",
      })
  void aMemberOfAnotherKindIsABadRequest(String right, String wrong) {
    String body = LeaseJson.checkout(request("alice").build());
    assertThat(body).contains(right);
    assertProblem(checkout(body.replace(right, wrong)), 400, "INVALID_REQUEST");
  }

  @Test
  void aMemberThatIsTooLongIsABadRequest() {
    String body = LeaseJson.checkout(request("u".repeat(300)).build());
    assertThat(assertProblem(checkout(body), 400, "INVALID_REQUEST").detail()).contains("longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short-lease-id0",
        "has space in its text",
        "umläut-in-the-id-0",
        "a/b/c/d/e/f/g/h/i"
      })
  void aLeaseIdOfAnotherFormIsABadRequest(String leaseId) {
    String body =
        LeaseJson.checkout(request("alice").build()).replace("lease-of-user-alice", leaseId);
    assertThat(assertProblem(checkout(body), 400, "INVALID_REQUEST").detail())
        .isEqualTo("A lease id has 16 to 64 letters, digits, hyphens and underscores.");
  }

  @Test
  void aLeaseIdInThePathIsCheckedToo() {
    assertProblem(premises.checkin("x".repeat(64), SECRET), 400, "INVALID_REQUEST");
    assertProblem(premises.renew("x".repeat(64), SECRET), 400, "INVALID_REQUEST");
  }

  @Test
  void aLeaseIdHas64CharactersAtTheMost() {
    String longest = "x".repeat(64 - "lease-of-user-".length());
    assertThat(premises.checkin(longest, SECRET).statusCode()).isEqualTo(204);
    assertThat(premises.checkin(longest + "x", SECRET).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json2", "application/x-www-form-urlencoded"})
  void anotherMediaTypeIsUnsupported(String type) {
    String body = LeaseJson.checkout(request("alice").build());
    HttpResponse<String> answer =
        premises.send(
            premises
                .to("/v1/leases")
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + SECRET)
                .POST(BodyPublishers.ofString(body)));
    assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aBodyWithoutMediaTypeIsUnsupported() {
    assertProblem(
        premises.send(premises.to("/v1/leases").POST(BodyPublishers.ofString("{}"))),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json;charset=utf-8", "APPLICATION/JSON", "application/json ; q=1"})
  void jsonMayBeAnnouncedInItsOtherSpellings(String type) {
    HttpResponse<String> answer =
        premises.send(
            premises
                .to("/v1/licenses")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}")));
    assertProblem(answer, 400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/",
        "/v2/leases",
        "/v1/leases/",
        "/v1/health/x",
        "/metrics/",
        "/index.html"
      })
  void anUnknownAddressIsNotFound(String path) {
    assertProblem(premises.get(path), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/leases, POST",
    "PUT, /v1/leases, POST",
    "GET, /v1/leases/0123456789abcdef, DELETE",
    "GET, /v1/leases/0123456789abcdef/renewals, POST",
    "DELETE, /v1/licenses, 'GET, POST'",
    "POST, /v1/products, GET",
    "DELETE, /v1/sessions, GET",
    "PUT, /metrics, GET",
    "OPTIONS, /v1/health, GET",
  })
  void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed) {
    HttpResponse<String> answer =
        premises.send(premises.to(path).method(method, BodyPublishers.noBody()));
    assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
  }

  private static HttpResponse<String> checkout(String body) {
    return premises.send(
        premises.authorized("/v1/leases", SECRET).POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> renew(String body) {
    return premises.send(
        premises
            .authorized("/v1/leases/0123456789abcdef/renewals", SECRET)
            .POST(BodyPublishers.ofString(body)));
  }

  private static Problem assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(problem(answer).code()).isEqualTo(code);
    return problem(answer);
  }
}

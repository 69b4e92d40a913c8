package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.CheapPassword;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.SettingChange;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls that only administrators may make, through a proxy on this machine, which is elsewhere, and
 * by a name that others may have.
 */
class AdministratorsTest {
  private static final String PASSWORD = "correct hörse";

  @TempDir Path folder;
  private Premises premises;

  @BeforeEach
  void open() {
    premises = Premises.in(folder);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/sessions", "/v1/features", "/v1/settings", "/v1/diagnostics", "/metrics"})
  void fromElsewhereTheyNeedRemoteAccessAndThePassword(String path) {
    assertCode(fromElsewhere(path, PASSWORD), 403, "ADMINISTRATOR_ONLY");
    premises.set(Catalog.REMOTE_ACCESS, "on");
    assertCode(fromElsewhere(path, PASSWORD), 403, "ADMINISTRATOR_ONLY");
    setPassword();
    assertCode(fromElsewhere(path, null), 401, "PASSWORD_NEEDED");
    assertCode(fromElsewhere(path, "wrong"), 401, "PASSWORD_NEEDED");
    assertThat(fromElsewhere(path, PASSWORD).statusCode()).isEqualTo(200);
    premises.set(Catalog.REMOTE_ACCESS, "off");
    assertCode(fromElsewhere(path, PASSWORD), 403, "ADMINISTRATOR_ONLY");
  }

  @Test
  void whoMayAskIsToldHow() {
    openToOthers();
    assertThat(fromElsewhere("/metrics", null).headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"NetPoint License Manager\", charset=\"UTF-8\"");
  }

  @Test
  void aLicenseIsAppliedFromElsewhereByThePasswordAlone() {
    openToOthers();
    assertCode(post("/v1/licenses", null), 401, "PASSWORD_NEEDED");
    assertCode(post("/v1/licenses", PASSWORD), 422, "LICENSE_REJECTED");
  }

  @Test
  void afterFiveWrongPasswordsOneHasToWaitAndThisMachineHasNot() {
    openToOthers();
    for (int i = 0; i < 5; i++) {
      assertThat(fromElsewhere("/metrics", "wrong").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> later = fromElsewhere("/metrics", PASSWORD);
    assertCode(later, 429, "TOO_MANY_WRONG_PASSWORDS");
    assertThat(later.headers().firstValue("Retry-After")).isPresent();
    assertThat(premises.get("/metrics").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !!!", "Basic ", "Bearer c2VjcmV0LXNlY3JldC0wMQ"})
  void whatIsNoPasswordIsNone(String authorization) {
    openToOthers();
    HttpResponse<String> answer =
        premises.send(
            premises
                .to("/metrics")
                .header("X-Forwarded-For", "192.0.2.8")
                .header("Authorization", authorization)
                .GET());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void byANameThatWasMadeToPointHereNobodyIsTheAdministrator() throws Exception {
    assertThat(ask("GET /v1/sessions", "Host: evil.example:1947")).startsWith("HTTP/1.1 403");
    assertThat(ask("GET /metrics", "Host: evil.example")).startsWith("HTTP/1.1 403");
    assertThat(ask("GET /v1/sessions", "Host: localhost:1947")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/leases",
        "POST /v1/leases/0123456789abcdef/renewals",
        "DELETE /v1/leases/0123456789abcdef",
        "POST /v1/licenses"
      })
  void noPageChangesAnythingHere(String call) throws Exception {
    assertThat(ask(call, "Host: evil.example", "Origin: http://evil.example"))
        .startsWith("HTTP/1.1 403")
        .contains("PROGRAMS_ONLY");
    assertThat(ask(call, "Host: localhost", "Origin: http://localhost")).contains("PROGRAMS_ONLY");
    assertThat(ask(call, "Host: localhost", "Sec-Fetch-Site: cross-site"))
        .contains("PROGRAMS_ONLY");
    assertThat(ask(call, "Host: localhost")).doesNotContain("PROGRAMS_ONLY");
  }

  /** What a browser would send, in its own words. */
  private String ask(String call, String... headers) throws Exception {
    return premises.talk(
        call
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  private HttpResponse<String> fromElsewhere(String path, @Nullable String password) {
    var request = premises.to(path).header("X-Forwarded-For", "192.0.2.8").GET();
    return premises.send(
        password == null ? request : request.header("Authorization", basic(password)));
  }

  private HttpResponse<String> post(String path, @Nullable String password) {
    var request =
        premises
            .to(path)
            .header("Via", "1.1 proxy")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"document\":\"any\"}"));
    return premises.send(
        password == null ? request : request.header("Authorization", basic(password)));
  }

  private static String basic(String password) {
    byte[] credentials = ("any:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  private static void assertCode(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Premises.problem(answer).code()).isEqualTo(code);
  }

  private void openToOthers() {
    setPassword();
    premises.set(Catalog.REMOTE_ACCESS, "on");
  }

  private void setPassword() {
    PasswordHash hash = CheapPassword.of(PASSWORD);
    SettingChange change =
        new SettingChange(Premises.START, "admin", SettingChange.PASSWORD, null, null);
    premises.write(book -> book.setPassword(hash, change));
  }
}

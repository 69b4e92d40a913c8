package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.json.LeaseJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets no seats from where he is: here through a proxy on this machine, which is elsewhere. */
class ClientRulesTest {
  private static final String TOLD =
      "Line 1 of the Access Restrictions keeps 127.0.0.1 out: deny=127.*";

  @TempDir Path folder;
  private Premises premises;

  @BeforeEach
  void open() {
    premises = Premises.in(folder).withSeats(2);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void aCheckoutIsRefusedInASentenceWhichIsInTheLog() {
    deny();
    try (LogLines log = LogLines.capture()) {
      HttpResponse<String> refused = checkoutFromElsewhere();
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(Premises.problem(refused).code()).isEqualTo("DENIED_BY_RULE");
      assertThat(Premises.problem(refused).detail()).isEqualTo(TOLD);
      assertThat(log.text()).contains("checkout refused").contains("reason=\"" + TOLD + "\"");
    }
    assertThat(premises.checkout("alice").statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsHeldIsKeptAndGivenBack() {
    assertThat(checkoutFromElsewhere().statusCode()).isEqualTo(201);
    deny();
    String lease = "/v1/leases/lease-of-user-alice";
    HttpRequest.Builder renewal =
        premises
            .authorized(lease + "/renewals", Premises.SECRET)
            .POST(BodyPublishers.ofString(LeaseJson.renewal("another-nonce")));
    assertThat(fromElsewhere(renewal).statusCode()).isEqualTo(200);
    assertThat(checkoutFromElsewhere().statusCode()).isEqualTo(200);
    assertThat(fromElsewhere(premises.authorized(lease, Premises.SECRET).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(premises.get("/v1/products").body()).contains("\"inUse\":0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/products", "/v1/licenses"})
  void whoGetsNoSeatsSeesNone(String path) {
    deny();
    HttpResponse<String> refused = fromElsewhere(premises.to(path).GET());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Premises.problem(refused).detail()).isEqualTo(TOLD);
    assertThat(premises.get(path).statusCode()).isEqualTo(200);
    assertThat(fromElsewhere(premises.to("/v1/health").GET()).statusCode()).isEqualTo(200);
  }

  private void deny() {
    premises.set(Catalog.CLIENT_RESTRICTIONS, "deny=127.*");
  }

  private HttpResponse<String> checkoutFromElsewhere() {
    String body = LeaseJson.checkout(Premises.request("alice").build());
    return fromElsewhere(
        premises.authorized("/v1/leases", Premises.SECRET).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> fromElsewhere(HttpRequest.Builder request) {
    return premises.send(request.header("X-Forwarded-For", "192.0.2.8"));
  }
}

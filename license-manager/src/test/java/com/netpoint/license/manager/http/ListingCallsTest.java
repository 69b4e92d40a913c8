package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.ListingJson;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingCallsTest {
  private Premises premises;

  @BeforeEach
  void aManagerWithoutLicense(@TempDir Path folder) {
    premises = Premises.in(folder);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void aNewManagerListsNothing() {
    assertThat(ListingJson.readProducts(body("/v1/products"))).isEmpty();
    assertThat(ListingJson.readLicenses(body("/v1/licenses"))).isEmpty();
    assertThat(ListingJson.readSessions(body("/v1/sessions"))).isEmpty();
  }

  @Test
  void productsTellSeatsAndHowManyAreInUse() {
    premises.withSeats(2).checkout("alice");
    assertThat(ListingJson.readProducts(body("/v1/products")))
        .extracting(
            ProductSeats::product,
            ProductSeats::feature,
            ProductSeats::seats,
            ProductSeats::inUse,
            ProductSeats::detached,
            ProductSeats::counting)
        .containsExactly(tuple("netpoint", "netpoint", 2L, 1L, 0L, Counting.USER));
  }

  @Test
  void licensesTellWhatWasAppliedAndItsState() {
    premises.withSeats(2);
    assertThat(ListingJson.readLicenses(body("/v1/licenses")))
        .extracting(
            each -> each.license().id(),
            each -> each.license().boundTo(),
            LicenseSummary::appliedAt,
            LicenseSummary::state)
        .containsExactly(tuple("L-2", premises.thumbprint(), START, "valid"));
  }

  @Test
  void sessionsTellWhoWorksSinceWhenAndUntilWhen() {
    premises.withSeats(2).checkout("alice");
    assertThat(ListingJson.readSessions(body("/v1/sessions")))
        .extracting(
            each -> each.request().user(),
            each -> each.request().leaseId(),
            SessionSummary::address,
            SessionSummary::since,
            SessionSummary::expiresAt)
        .containsExactly(
            tuple("alice", "lease-of-user-alice", "127.0.0.1", START, START.plusSeconds(60)));
  }

  @Test
  void healthTellsVersionAndStore() {
    JsonFields health = JsonFields.parse(body("/v1/health"));
    assertThat(health.text("status")).isEqualTo("ok");
    assertThat(health.text("name")).isEqualTo("süd");
    assertThat(health.text("version")).isEqualTo("1.0-test");
    assertThat(health.text("store")).isEqualTo(premises.thumbprint());
    assertThat(health.wholeNumber("pools")).isZero();
  }

  private String body(String path) {
    HttpResponse<String> answer = premises.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

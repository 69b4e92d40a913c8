package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.settings.Catalog;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCallTest {
  private static final String POOL = "{feature=\"netpoint\",product=\"netpoint\"}";

  private Premises premises;

  @BeforeEach
  void aManagerWithTwoSeats(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(2);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void seatsAreToldAsTheyAreOnTheBooks() {
    premises.set(Catalog.USER_RESTRICTIONS, "reserve=1 alice");
    premises.checkout("alice");
    assertThat(metrics())
        .contains("netpoint_seats" + POOL + " 2.0")
        .contains("netpoint_seats_in_use" + POOL + " 1.0")
        .contains("netpoint_seats_reserved" + POOL + " 1.0")
        .contains("netpoint_seats_detached" + POOL + " 0.0");
  }

  @Test
  void whatIsDetachedAndWhatWasWrittenOffIsTold() {
    premises.set(Catalog.ENABLE_DETACHING, "on");
    premises.detach("alice");
    premises.detach("bob");
    premises.write(
        book -> new DetachDesk(new Reaper()).writeOff(book, "detachment-of-bob", "admin"));
    assertThat(metrics())
        .contains("netpoint_seats_in_use" + POOL + " 1.0")
        .contains("netpoint_seats_detached" + POOL + " 1.0")
        .contains("netpoint_seats_overcommitted" + POOL + " 1.0");
  }

  @Test
  void callsAreCounted() {
    premises.checkout("alice");
    premises.checkout("alice");
    premises.checkout("bob");
    premises.checkout("carol");
    premises.renew("alice", Premises.SECRET);
    premises.renew("carol", Premises.SECRET);
    premises.checkin("alice", Premises.SECRET);
    assertThat(metrics())
        .contains("netpoint_grants_total 2.0")
        .contains("netpoint_renewals_total 2.0")
        .contains("netpoint_checkins_total 1.0")
        .contains("netpoint_refusals_total{call=\"checkout\",code=\"NO_SEAT_FREE\"} 1.0")
        .contains("netpoint_refusals_total{call=\"renewal\",code=\"LEASE_LOST\"} 1.0");
  }

  @Test
  void aCauseThatHasNotOccurredIsZeroAndNotMissing() {
    assertThat(metrics())
        .contains("netpoint_refusals_total{call=\"checkout\",code=\"DENIED_BY_RULE\"} 0.0");
  }

  @Test
  void howLongCheckoutsTookIsAHistogram() {
    premises.checkout("alice");
    premises.checkout("bob");
    assertThat(metrics())
        .contains("# TYPE netpoint_checkout_seconds histogram")
        .contains("netpoint_checkout_seconds_bucket{le=\"0.001\"}")
        .contains("netpoint_checkout_seconds_bucket{le=\"+Inf\"} 2")
        .contains("netpoint_checkout_seconds_count 2")
        .contains("netpoint_checkout_seconds_sum ");
  }

  @Test
  void usersAreToldWhereThatIsSwitchedOnAndNowhereElse() {
    premises.checkout("alice");
    assertThat(metrics()).doesNotContain("alice", "netpoint_user_seats");
  }

  @Test
  void whoHasHowManySeatsIsToldOnceItIsSwitchedOn() {
    premises.set(Catalog.METRICS_BY_USER, "on");
    premises.checkout("alice");
    assertThat(metrics())
        .contains(
            "netpoint_user_seats{feature=\"netpoint\",product=\"netpoint\",user=\"alice\"} 1.0");
  }

  @Test
  void everyOneSaysWhatItIs() {
    String[] lines = metrics().lines().toArray(String[]::new);
    assertThat(lines).anyMatch(line -> line.startsWith("# TYPE"));
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("# TYPE")) {
        String name = lines[i].split(" ", -1)[2];
        assertThat(lines[i - 1]).startsWith("# HELP " + name + " ");
        assertThat(lines[i - 1].substring(("# HELP " + name).length())).isNotBlank();
      }
    }
  }

  @Test
  void theyAreTextAsPrometheusReadsIt() {
    HttpResponse<String> answer = premises.get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
  }

  private String metrics() {
    HttpResponse<String> answer = premises.get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

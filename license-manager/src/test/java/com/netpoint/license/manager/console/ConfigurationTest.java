package com.netpoint.license.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Source;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  private static final String BASIC =
      "machine-name=Harbour&display-refresh=5&table-rows=50&lease-time=90"
          + "&password-protection=none&write-access-log=on";

  @TempDir Path folder;
  private ControlCenter center;

  @BeforeEach
  void open() throws Exception {
    center = new ControlCenter(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    center.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "users", "remote-clients", "detachable", "network"})
  void everyTabHasItsButtonsInBothLanguages(String tab) throws Exception {
    assertThat(center.get("/configuration/" + tab).body())
        .contains(">Submit</button>", ">Cancel</a>", ">Set Defaults</button>");
    assertThat(center.get("/configuration/" + tab, "de").body())
        .contains(">Übernehmen</button>", ">Abbrechen</a>", ">Voreinstellungen</button>");
  }

  @Test
  void configurationBeginsWithBasicSettings() throws Exception {
    assertThat(center.get("/configuration").body())
        .contains(
            "href=\"/configuration/basic\" aria-current=\"page\"",
            ">Machine Name</label>",
            ">Allow Remote Access to ACC</label>",
            ">Display Refresh Time</label>",
            ">Table Rows per Page</label>",
            ">Lease time</label>",
            ">Write Access Log</label>",
            ">Password Protection</label>");
  }

  @Test
  void whatIsSubmittedHoldsAndIsWrittenDown() throws Exception {
    HttpResponse<String> answer = center.submit("/configuration/basic", BASIC, "do=submit");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(center.settings().get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofSeconds(90));
    assertThat(center.settings().get(Catalog.TABLE_ROWS)).isEqualTo(50);
    String page = center.get(answer.headers().firstValue("Location").orElseThrow()).body();
    assertThat(page).contains("Saved.", "Latest changes", "<span>Harbour</span>");
  }

  @Test
  void whatOnlyANewerProgramKnowsIsPassedOver() throws Exception {
    center.note(new SettingChange(Instant.now(), "admin", "colour", "red", "blue"));
    assertThat(center.get("/configuration/basic").statusCode()).isEqualTo(200);
  }

  @Test
  void aCertificateThatIsNoneIsRefusedBeforeItKeepsTheManagerFromStarting() throws Exception {
    String network = "network-visibility=all&port=1947&certificate-key=key.pem&certificate=";
    HttpResponse<String> answer =
        center.submit("/configuration/network", network + "other.pem", "do=submit");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was saved.", "There is no certificate.");
    assertThat(center.settings().get(Catalog.CERTIFICATE)).isEmpty();
    center.submit("/configuration/network", network + "good.pem", "do=submit");
    assertThat(center.settings().get(Catalog.CERTIFICATE)).isEqualTo("good.pem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "remote-clients"})
  void whereNobodyHasAskedTheTabSaysSo(String tab) throws Exception {
    assertThat(center.get("/configuration/" + tab).body()).doesNotContain("has asked for a seat");
    assertThat(center.get("/configuration/" + tab + "?recent=yes").body())
        .contains("has asked for a seat yet");
  }

  @Test
  void anEmptyBoxIsAnswered() throws Exception {
    assertThat(center.settings().get(Catalog.WRITE_ACCESS_LOG)).isTrue();
    center.submit("/configuration/basic", BASIC.replace("&write-access-log=on", ""), "do=submit");
    assertThat(center.settings().get(Catalog.WRITE_ACCESS_LOG)).isFalse();
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingIsSaved() throws Exception {
    HttpResponse<String> answer =
        center.submit(
            "/configuration/basic", BASIC.replace("table-rows=50", "table-rows=4"), "do=submit");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Nothing was saved.",
            "value=\"4\"",
            "aria-describedby=\"table-rows-hint table-rows-error\"",
            "<p class=\"error\" id=\"table-rows-error\">It lies between 5 and 1000, not 4.</p>",
            "value=\"Harbour\"");
    assertThat(center.settings().source(Catalog.MACHINE_NAME)).isEqualTo(Source.DEFAULT);
  }

  @Test
  void aRuleThatCannotBeReadIsNamedByItsLine() throws Exception {
    HttpResponse<String> answer =
        center.submit(
            "/configuration/users", "user-restrictions=allow%3Dall%0D%0Agrant%3Dbob", "do=submit");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"user-restrictions-error\"", "Line 2: ", "grant=bob");
  }

  @Test
  void defaultsHoldAgainOnlyForTheTabTheyWereSetOn() throws Exception {
    center.submit("/configuration/basic", BASIC, "do=submit");
    center.submit("/configuration/detachable", "max-detach=7", "do=submit");
    center.submit("/configuration/basic", "do=defaults");
    assertThat(center.settings().get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofSeconds(60));
    assertThat(center.settings().get(Catalog.MAX_DETACH)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void whatTheCommandLineGaveIsShownAndStays() throws Exception {
    center.close();
    center =
        new ControlCenter(
            folder.resolve("given"),
            Overrides.NONE.with(Catalog.LEASE_TIME, Duration.ofSeconds(30)));
    assertThat(center.get("/configuration/basic").body())
        .containsPattern("name=\"lease-time\"[^>]* disabled")
        .contains("Given on the command line");
    assertThat(center.submit("/configuration/basic", BASIC, "do=submit").statusCode())
        .isEqualTo(303);
    assertThat(center.settings().get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aPageShowsAsManyRowsAsWereSet() throws Exception {
    center.submit("/update", "file=" + center.license("license-1", 20));
    for (int user = 0; user < 6; user++) {
      center.checkout("lease-" + user, "user" + user);
    }
    center.submit(
        "/configuration/basic", BASIC.replace("table-rows=50", "table-rows=5"), "do=submit");
    assertThat(center.get("/sessions").body()).contains("6 in all, page 1 of 2");
  }

  @Test
  void whoAskedLatelyIsShownToWhoWritesRules() throws Exception {
    center.submit("/update", "file=" + center.license("license-1", 20));
    center.checkout("lease-1", "alice");
    center.checkout("lease-2", "bob");
    assertThat(center.get("/configuration/users").body())
        .contains(">Show Recent Users</a>")
        .doesNotContain("alice@ws-alice");
    assertThat(center.get("/configuration/users?recent=yes").body())
        .containsSubsequence("bob@ws-bob", "alice@ws-alice");
    assertThat(center.get("/configuration/remote-clients?recent=yes").body())
        .contains(">Show Recent Client Access</a>", "127.0.0.9");
  }
}

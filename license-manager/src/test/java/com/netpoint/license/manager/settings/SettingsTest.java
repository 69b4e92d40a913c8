package com.netpoint.license.manager.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.rule.Client;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void noRuleAboutClientsConcernsThisMachine() {
    Settings closed =
        new Settings(
            Map.of("allow-remote-clients", "off", "client-restrictions", "deny=all"),
            Overrides.NONE);
    assertThat(closed.denial(new Client("127.0.0.1", true))).isNull();
    assertThat(closed.denial(new Client("127.0.0.1", false))).contains("Remote Clients is off");
  }

  @Test
  void whomNoRuleDeniesMayAsk() {
    Settings open = new Settings(Map.of("client-restrictions", "deny=10.*"), Overrides.NONE);
    assertThat(open.denial(new Client("192.0.2.7", false))).isNull();
    assertThat(open.denial(new Client("10.1.2.3", false))).startsWith("Line 1 of the Access");
  }

  @Test
  void theCommandLineBeatsWhatIsStoredAndThatBeatsTheDefault() {
    Overrides given = Overrides.NONE.with(Catalog.LEASE_TIME, Duration.ofMinutes(5));
    Settings settings = new Settings(Map.of("lease-time", "90s", "table-rows", "50"), given);
    assertThat(settings.get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.text(Catalog.LEASE_TIME)).isEqualTo("5m");
    assertThat(settings.source(Catalog.LEASE_TIME)).isEqualTo(Source.COMMAND_LINE);
    assertThat(settings.get(Catalog.TABLE_ROWS)).isEqualTo(50);
    assertThat(settings.source(Catalog.TABLE_ROWS)).isEqualTo(Source.STORED);
    assertThat(settings.source(Catalog.PORT)).isEqualTo(Source.DEFAULT);
  }

  @Test
  void overridesAreAddedToEachOtherAndTheLastOneHolds() {
    Overrides given =
        Overrides.NONE
            .with(Catalog.PORT, 0)
            .with(Catalog.LEASE_TIME, Duration.ofMinutes(5))
            .with(Catalog.LEASE_TIME, Duration.ofMinutes(6));
    Settings settings = new Settings(Map.of(), given);
    assertThat(settings.get(Catalog.PORT)).isZero();
    assertThat(settings.text(Catalog.LEASE_TIME)).isEqualTo("6m");
    assertThat(new Settings(Map.of(), Overrides.NONE).get(Catalog.PORT)).isEqualTo(1947);
  }

  @Test
  void whatCannotBeReadHasItsDefaultAndIsNamed() {
    Settings settings =
        new Settings(Map.of("lease-time", "1s", "of-a-later-version", "x"), Overrides.NONE);
    assertThat(settings.get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.source(Catalog.LEASE_TIME)).isEqualTo(Source.DEFAULT);
    assertThat(settings.unreadable()).containsExactly("lease-time");
  }

  @Test
  void aProductsOwnValuesBeatTheOthers() {
    Settings settings =
        new Settings(
            Map.of(
                "enable-detaching", "on",
                "reserved-seats", "1",
                "per-product", "product:netpoint max-detach=7d reserved-seats=2"),
            Overrides.NONE);
    assertThat(settings.detaching("NetPoint"))
        .isEqualTo(new DetachTerms(true, 2, 0, Duration.ofDays(7)));
    assertThat(settings.detaching("netplan"))
        .isEqualTo(new DetachTerms(true, 1, 0, Duration.ofDays(14)));
  }
}

package com.netpoint.license.manager.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {
  @ParameterizedTest
  @CsvSource({
    "machine-name, '', BASIC, true",
    "remote-access, off, BASIC, false",
    "display-refresh, 3s, BASIC, false",
    "table-rows, 20, BASIC, false",
    "lease-time, 1m, BASIC, false",
    "write-access-log, on, BASIC, false",
    "metrics-by-user, off, BASIC, false",
    "password-protection, none, BASIC, false",
    "user-restrictions, '', USERS, false",
    "allow-remote-clients, on, REMOTE_CLIENTS, false",
    "client-restrictions, '', REMOTE_CLIENTS, false",
    "answer-broadcasts, off, REMOTE_CLIENTS, false",
    "enable-detaching, off, DETACHABLE, false",
    "reserved-seats, 0, DETACHABLE, false",
    "reserved-percent, 0, DETACHABLE, false",
    "max-detach, 14d, DETACHABLE, false",
    "per-product, '', DETACHABLE, false",
    "network-visibility, all, NETWORK, true",
    "port, 1947, NETWORK, true",
    "certificate, '', NETWORK, true",
    "certificate-key, '', NETWORK, true",
  })
  void everySettingHasItsDefaultItsGroupAndItsOwner(
      String key, String whenAbsent, SettingGroup group, boolean ofEachManager) {
    Setting<?> setting = Objects.requireNonNull(Catalog.find(key), key);
    assertThat(new Settings(Map.of(), Overrides.NONE).text(setting)).isEqualTo(whenAbsent);
    assertThat(setting.group()).isEqualTo(group);
    assertThat(setting.isOfEachManager()).isEqualTo(ofEachManager);
  }

  @Test
  void thereAreTwentyOneOfThemUnderDifferentKeysAndEachIsInOneGroup() {
    assertThat(Catalog.all()).hasSize(21).extracting(Setting::key).doesNotHaveDuplicates();
    List<Setting<?>> grouped =
        Arrays.stream(SettingGroup.values()).flatMap(each -> Catalog.of(each).stream()).toList();
    assertThat(grouped).containsExactlyElementsOf(Catalog.all());
  }

  @Test
  void everyOneSaysWhatItIsForAndWhatItMayBe() {
    assertThat(Catalog.all())
        .allSatisfy(
            each -> {
              assertThat(each.description()).endsWith(".");
              assertThat(each.bounds()).isNotBlank();
            });
    assertThat(Catalog.LEASE_TIME.bounds()).isEqualTo("15s to 12h");
    assertThat(Catalog.TABLE_ROWS.bounds()).isEqualTo("5 to 1000 rows");
    assertThat(Catalog.PORT.bounds()).isEqualTo("1 to 65535");
    assertThat(Catalog.PASSWORD_PROTECTION.bounds()).isEqualTo("none, configuration, all");
  }

  @Test
  void aKeyThatNoneHasIsAbsent() {
    assertThat(Catalog.find("lease-tiem")).isNull();
  }

  @Test
  void valuesAreOfTheirTypes() {
    Settings settings =
        new Settings(
            Map.of(
                "lease-time", "5m",
                "password-protection", "all",
                "network-visibility", "localhost",
                "table-rows", "50",
                "remote-access", "on"),
            Overrides.NONE);
    assertThat(settings.get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.get(Catalog.PASSWORD_PROTECTION)).isEqualTo(PasswordProtection.ALL);
    assertThat(settings.get(Catalog.NETWORK_VISIBILITY)).isEqualTo(Visibility.LOCALHOST);
    assertThat(settings.get(Catalog.TABLE_ROWS)).isEqualTo(50);
    assertThat(settings.get(Catalog.REMOTE_ACCESS)).isTrue();
  }
}

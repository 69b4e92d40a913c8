package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionKeyTest {

  @Test
  void everyKeyHasItsDefault() {
    Map<String, String> defaults = new LinkedHashMap<>();
    Arrays.stream(OptionKey.values()).forEach(key -> defaults.put(key.text(), key.whenAbsent()));
    assertThat(defaults)
        .containsOnly(
            Map.entry("license.servers", ""),
            Map.entry("license.product", "netpoint"),
            Map.entry("license.feature", "netpoint"),
            Map.entry("license.product-title", "NetPoint"),
            Map.entry("license.vendor-key", ""),
            Map.entry("license.main-class", ""),
            Map.entry("license.on-refused", "dialog"),
            Map.entry("license.connect-timeout", "2s"),
            Map.entry("license.request-timeout", "5s"),
            Map.entry("license.grace", ""),
            Map.entry("license.on-lost", "exit"),
            Map.entry("license.remote-access", "true"),
            Map.entry("license.search", ""),
            Map.entry("license.broadcast-search", "true"),
            Map.entry("license.aggressive-search", "false"),
            Map.entry("license.server-ca", ""),
            Map.entry("license.server-pin", ""),
            Map.entry("license.detached-dir", ""));
  }

  @ParameterizedTest
  @EnumSource(OptionKey.class)
  void everyKeyIsFoundByItsTextAndSaysWhatItMeans(OptionKey key) {
    assertThat(OptionKey.of(key.text())).isEqualTo(key);
    assertThat(key.meaning()).isNotBlank();
  }

  @Test
  void aTextThatIsNoKeyIsNotFound() {
    assertThat(OptionKey.of("license.server")).isNull();
    assertThat(OptionKey.of("SERVERS")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "license.server, license.servers",
    "licence.servers, license.servers",
    "license.onrefused, license.on-refused",
    "license.request-timout, license.request-timeout",
    "license.vendorkey, license.vendor-key",
    "servers, license.servers",
  })
  void aMisspeltKeyIsAnsweredWithTheNearest(String misspelt, String meant) {
    assertThat(OptionKey.nearest(misspelt).text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "seat, seat, 0",
    "seat, '', 4",
    "'', seat, 4",
    "seat, beat, 1",
    "seat, seats, 1",
    "kitten, sitting, 3",
    "sitting, kitten, 3"
  })
  void theDistanceOfTwoWordsIsCountedInLetters(String one, String other, int letters) {
    assertThat(EditDistance.between(one, other)).isEqualTo(letters);
  }
}

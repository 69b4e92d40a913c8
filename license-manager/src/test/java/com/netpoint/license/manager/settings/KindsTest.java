package com.netpoint.license.manager.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
  @ParameterizedTest
  @CsvSource({
    "lease-time, 15s, 15s",
    "lease-time, 15000ms, 15s",
    "lease-time, ' 720m ', 12h",
    "table-rows, 5, 5",
    "table-rows, ' 1000 ', 1000",
    "remote-access, on, on",
    "remote-access, TRUE, on",
    "remote-access, false, off",
    "password-protection, ALL, all",
    "machine-name, ' harbour ', harbour",
    "max-detach, 1d, 1d",
    "reserved-percent, 100, 100",
    "port, 1, 1",
    "port, 65535, 65535",
  })
  void whatLiesOnTheBoundsIsTakenAndWrittenInOneWay(String key, String text, String written) {
    assertThat(written(key, text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lease-time | 14999ms | it lies between 15s and 12h, not 14999ms",
        "lease-time | 43201s | it lies between 15s and 12h, not 43201s",
        "lease-time | soon | 'soon' is no duration; write 500ms, 5s, 30m, 12h or 14d",
        "table-rows | 4 | it lies between 5 and 1000, not 4",
        "table-rows | 1001 | it lies between 5 and 1000, not 1001",
        "table-rows | many | 'many' is no whole number",
        "port | 0 | it lies between 1 and 65535, not 0",
        "remote-access | maybe | 'maybe' is neither on nor off",
        "network-visibility | some | 'some' is none of all, localhost",
      })
  void whatIsNoneOfItIsToldWhy(String key, String text, String why) {
    assertThatIllegalArgumentException().isThrownBy(() -> written(key, text)).withMessage(why);
  }

  @Test
  void aNameIsOneLineOfBoundedLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> written("machine-name", "har\nbour"));
    assertThat(written("machine-name", "x".repeat(100))).hasSize(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written("machine-name", "x".repeat(101)))
        .withMessage("it has 101 characters, and 100 at most are kept");
  }

  @Test
  void listsKeepTheirLinesUnderOneLineEnd() {
    assertThat(written("user-restrictions", "# ours\r\n\r\ndeny=bob  \r\n\r\n"))
        .isEqualTo("# ours\n\ndeny=bob");
  }

  private static String written(String key, String text) {
    Setting<?> setting = Catalog.find(key);
    if (setting == null) {
      throw new AssertionError("no setting " + key);
    }
    return written(setting, text);
  }

  private static <T> String written(Setting<T> setting, String text) {
    return setting.format(setting.parse(text));
  }
}

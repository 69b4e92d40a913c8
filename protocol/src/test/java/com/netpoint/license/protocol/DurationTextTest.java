package com.netpoint.license.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "5s, PT5S",
    "30m, PT30M",
    "12h, PT12H",
    "14d, PT336H",
    "0s, PT0S",
    "0d, PT0S",
    "007s, PT7S",
    "999999999ms, PT999999.999S",
    "'  5s ', PT5S"
  })
  void eachUnitIsRead(String text, Duration duration) {
    assertThat(DurationText.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.001S, 1ms",
    "PT1.5S, 1500ms",
    "PT59S, 59s",
    "PT60S, 1m",
    "PT61S, 61s",
    "PT59M, 59m",
    "PT60M, 1h",
    "PT61M, 61m",
    "PT23H, 23h",
    "PT24H, 1d",
    "PT25H, 25h",
    "PT336H, 14d"
  })
  void theLargestUnitThatDividesItIsWritten(Duration duration, String text) {
    assertThat(DurationText.format(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999, 1_000, 59_999, 60_000, 90_000, 3_600_000, 5_400_000, 86_400_000})
  void whatWasWrittenIsReadBackUnchanged(long millis) {
    Duration duration = Duration.ofMillis(millis);
    assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "s", "-5s", "+5s", "1.5h", "5 s", "5S", "5w", "PT5S", "1h30m", "٥s"})
  void anotherFormIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DurationText.parse(text));
  }

  @Test
  void moreThanNineDigitsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DurationText.parse("1000000000d"));
  }

  @Test
  void theRefusalShowsTheRightForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.parse("5 minutes"))
        .withMessage("'5 minutes' is no duration; write 500ms, 5s, 30m, 12h or 14d");
  }
}

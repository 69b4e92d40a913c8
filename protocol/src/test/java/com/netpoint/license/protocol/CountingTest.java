package com.netpoint.license.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {
  @Test
  void theWordsAreThoseOfTheWire() {
    assertThat(Arrays.stream(Counting.values()).map(Counting::word))
        .containsExactly("user", "station", "process");
  }

  @ParameterizedTest
  @EnumSource
  void itsWordStandsForEachRule(Counting counting) {
    assertThat(Counting.ofWord(counting.word())).isEqualTo(counting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "USER", "seat", " user"})
  void anotherWordIsRefusedWithThoseThereAre(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Counting.ofWord(word))
        .withMessage("'" + word + "' is no counting rule; there are user, station and process");
  }

  @Test
  void theWordIsTheSameWhereLettersAreLoweredOtherwise() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Counting.STATION.word()).isEqualTo("station");
    } finally {
      Locale.setDefault(before);
    }
  }
}

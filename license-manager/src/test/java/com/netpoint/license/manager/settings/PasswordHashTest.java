package com.netpoint.license.manager.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  private static final String PASSWORD = "correct hörse";

  @Test
  void onlyThePasswordMatches() {
    PasswordHash hash = PasswordHash.of(PASSWORD, 10);
    assertThat(hash.matches(PASSWORD)).isTrue();
    assertThat(hash.matches("correct horse")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void itIsReadBackAsItWas() {
    PasswordHash hash = PasswordHash.decode(PasswordHash.of(PASSWORD, 10).encoded());
    assertThat(hash.matches(PASSWORD)).isTrue();
    assertThat(hash.matches("correct horse")).isFalse();
  }

  @Test
  void whatIsKeptCostsAGuessManyRounds() {
    assertThat(PasswordHash.of(PASSWORD).encoded()).startsWith("PBKDF2WithHmacSHA512$210000$");
  }

  @Test
  void noTwoAreAlikeAndNoneShowsAnything() {
    PasswordHash hash = PasswordHash.of(PASSWORD, 10);
    assertThat(hash.encoded()).isNotEqualTo(PasswordHash.of(PASSWORD, 10).encoded());
    assertThat(hash).hasToString("a password");
  }

  @Test
  void aPasswordHasEightCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordHash.of("1234567", 10))
        .withMessage("a password has at least 8 characters");
    assertThat(PasswordHash.of("12345678", 10).matches("12345678")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MD5$1$AA$AA", "PBKDF2WithHmacSHA512$x$AA$AA"})
  void somethingElseIsNoHash(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.decode(text));
  }
}

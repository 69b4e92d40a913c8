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
  void whatIsKeptCostsAGuessMemoryAndTime() {
    assertThat(PasswordHash.of(PASSWORD).encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void noTwoAreAlikeAndNoneShowsAnything() {
    PasswordHash hash = PasswordHash.of(PASSWORD, 10);
    assertThat(hash.encoded()).isNotEqualTo(PasswordHash.of(PASSWORD, 10).encoded());
    assertThat(hash).hasToString("a password");
  }

  @Test
  void twoHashesOfOnePasswordAreTwo() {
    PasswordHash hash = PasswordHash.of(PASSWORD, 10);
    assertThat(hash)
        .isEqualTo(PasswordHash.decode(hash.encoded()))
        .hasSameHashCodeAs(PasswordHash.decode(hash.encoded()))
        .isNotEqualTo(PasswordHash.of(PASSWORD, 10));
  }

  @Test
  void aLetterMayBeComposedOfTwo() {
    assertThat(PasswordHash.of(PASSWORD, 10).matches("correct ho\u0308rse")).isTrue();
  }

  @Test
  void aPasswordHasEightCharactersAndNoBook() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordHash.of("1234567", 10))
        .withMessage("a password has 8 to 200 characters");
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.of("x".repeat(201), 10));
    assertThat(PasswordHash.of("12345678", 10).matches("12345678")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MD5$1$AA$AA", "$argon2id$v=19$m=x$AA$AA", "$argon2id"})
  void somethingElseIsNoHash(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.decode(text));
  }
}

package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were made to confuse, or to exhaust, whoever reads them. */
class HostileJsonTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "1", "\"text\"", "[]", "true", "member", "}"})
  void whatIsNoObjectIsRefused(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} x", "{}{}", "{},", "{}]", "{}}", "{}\u0000", "{};", "{}//"})
  void whatFollowsTheObjectIsRefused(String text) {
    assertRefused(text);
  }

  @Test
  void whitespaceAroundTheObjectIsTaken() {
    assertThat(JsonFields.parse(" \r\n\t{\"a\":1} \n").wholeNumber("a")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"a\":\"other\"}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"a\":{},\"a\":[]}"
      })
  void aMemberGivenTwiceIsRefusedByName(String text) {
    assertRefused(text).withMessage("member 'a' is given twice");
  }

  @Test
  void aMemberGivenTwiceIsRefusedInsideAnotherToo() {
    assertRefused("{\"o\":[{\"a\":1,\"a\":2}]}").withMessage("member 'a' is given twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':1}",
        "{a:1}",
        "{\"a\"=1}",
        "{\"a\":1;\"b\":2}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":[1,]}",
        "{\"a\":[,]}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":TRUE}",
        "{\"a\":True}",
        "{\"a\":Null}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":0x10}",
        "{\"a\":word}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\\n\"}",
        "{\"a\":\"\\'\"}",
        "{/**/\"a\":1}",
        "{#\n\"a\":1}",
        ")]}'\n{\"a\":1}"
      })
  void whatTheStandardDoesNotKnowIsRefused(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "{\"a\":["})
  void tenThousandLevelsAreRefused(String opening) {
    String closing = opening.endsWith("[") ? "]}" : "}";
    assertRefused(opening.repeat(10_000));
    assertRefused(opening.repeat(10_000) + "1" + closing.repeat(10_000));
  }

  @Test
  void tenThousandNestedArraysAreRefused() {
    assertRefused("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e2147483647",
        "1e-2147483647",
        "1e2147483648",
        "1e99999999999999999999",
        "123456789012345678901234567890e2147483640"
      })
  void aNumberWithAGiantExponentIsRefusedAtOnce(String number) {
    assertTimeoutPreemptively(
        AT_ONCE,
        () ->
            assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> JsonFields.parse("{\"a\":" + number + "}").wholeNumber("a")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_000_000})
  void aNumberOfManyDigitsIsRefusedAtOnce(int digits) {
    String number = "9".repeat(digits);
    assertTimeoutPreemptively(
        AT_ONCE,
        () ->
            assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> JsonFields.parse("{\"a\":" + number + "}").wholeNumber("a")));
  }

  @Test
  void zeroWithAGiantExponentIsZeroAtOnce() {
    assertTimeoutPreemptively(
        AT_ONCE,
        () -> assertThat(JsonFields.parse("{\"a\":0e999999999}").wholeNumber("a")).isZero());
  }

  @Test
  void aGiantNumberThatNobodyAsksForIsIgnoredAtOnce() {
    assertTimeoutPreemptively(
        AT_ONCE,
        () ->
            assertThat(JsonFields.parse("{\"a\":1e999999999,\"b\":2}").wholeNumber("b"))
                .isEqualTo(2));
  }

  private static ThrowableAssertAlternative<InvalidJsonException> assertRefused(String text) {
    return assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> JsonFields.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":1,\"a\":null}", "{\"a\":null,\"a\":1}", "{\"a\":null,\"a\":null}"})
  void nullDoesNotHideAMemberGivenTwice(String text) {
    assertRefused(text).withMessage("member 'a' is given twice");
  }
}

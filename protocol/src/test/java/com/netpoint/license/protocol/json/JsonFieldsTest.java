package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
  @Test
  void aTextMayBeAsLongAsTwoHundredAndFiftySixCharacters() {
    String longest = "x".repeat(256);
    assertThat(member("\"" + longest + "\"").text("m")).isEqualTo(longest);
    assertRefused("\"" + longest + "x\"", json -> json.text("m"))
        .withMessage("member 'm' is longer than 256 characters");
    assertRefused("\"" + longest + "x\"", json -> json.textOr("m", ""))
        .withMessage("member 'm' is longer than 256 characters");
  }

  @Test
  void aReaderMayAllowLongerTexts() {
    assertThat(member("\"" + "x".repeat(257) + "\"").text("m", 257)).hasSize(257);
    assertRefused("\"abc\"", json -> json.text("m", 2))
        .withMessage("member 'm' is longer than 2 characters");
  }

  @Test
  void anEmptyTextIsRefusedUnlessItsReaderAllowsIt() {
    assertRefused("\"\"", json -> json.text("m")).withMessage("member 'm' is empty");
    assertThat(member("\"\"").text("m", 10)).isEmpty();
    assertThat(member("\"\"").textOr("m", "absent")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\n", "\\t", "\\u001b", "\\u007f", "\\u0085", "\\u009f"})
  void aControlCharacterIsRefused(String escaped) {
    assertRefused("\"a" + escaped + "b\"", json -> json.text("m"))
        .withMessage("member 'm' holds a control character");
  }

  @Test
  void lettersOfEveryLanguageAreTaken() {
    assertThat(member("\"Zoë 山田 \\ud83d\\ude00\"").text("m")).isEqualTo("Zoë 山田 😀");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "1.0, 1",
    "1e3, 1000",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void aWholeNumberIsReadHoweverItIsWritten(String number, long value) {
    assertThat(member(number).wholeNumber("m")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.5", "1.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19"})
  void aFractionOrANumberPast64BitsIsRefused(String number) {
    assertRefused(number, json -> json.wholeNumber("m"))
        .withMessage("member 'm' is not a whole number");
    assertRefused(number, json -> json.wholeNumberOr("m", 1))
        .withMessage("member 'm' is not a whole number");
  }

  @Test
  void aFlagIsReadAsItStands() {
    assertThat(member("true").flag("m")).isTrue();
    assertThat(member("false").flag("m")).isFalse();
  }

  @Test
  void whatIsMissingIsNamed() {
    JsonFields empty = JsonFields.parse("{}");
    assertMissing(() -> empty.text("m"));
    assertMissing(() -> empty.text("m", 10));
    assertMissing(() -> empty.wholeNumber("m"));
    assertMissing(() -> empty.object("m"));
    assertMissing(() -> empty.objects("m"));
    assertMissing(() -> empty.texts("m", 256));
  }

  @Test
  void whatMayBeAbsentHasADefault() {
    assertDefaults(JsonFields.parse("{}"));
  }

  @Test
  void nullCountsAsAbsent() {
    assertDefaults(member("null"));
    assertMissing(() -> member("null").text("m"));
    assertMissing(() -> member("null").wholeNumber("m"));
    assertMissing(() -> member("null").texts("m", 256));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "{}", "[]"})
  void anotherKindIsNoText(String value) {
    assertRefused(value, json -> json.text("m")).withMessage("member 'm' is not a text");
    assertRefused(value, json -> json.textOr("m", "")).withMessage("member 'm' is not a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "true", "{}", "[]"})
  void anotherKindIsNoNumber(String value) {
    assertRefused(value, json -> json.wholeNumber("m")).withMessage("member 'm' is not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"true\"", "1", "{}", "[]"})
  void anotherKindIsNoFlag(String value) {
    assertRefused(value, json -> json.flag("m"))
        .withMessage("member 'm' is neither true nor false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "1", "true", "[]"})
  void anotherKindIsNoObject(String value) {
    assertRefused(value, json -> json.object("m")).withMessage("member 'm' is not an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "1", "true", "{}"})
  void anotherKindIsNoArray(String value) {
    assertRefused(value, json -> json.texts("m", 256)).withMessage("member 'm' is not an array");
    assertRefused(value, json -> json.objects("m")).withMessage("member 'm' is not an array");
  }

  @Test
  void anArrayHoldsOneKindOnly() {
    assertThat(member("[\"a\",\"b\"]").texts("m", 256)).containsExactly("a", "b");
    assertThat(member("[{},{}]").objects("m")).hasSize(2);
    assertRefused("[\"a\",1]", json -> json.texts("m", 256))
        .withMessage("member 'm' does not hold texts only");
    assertRefused("[{},\"a\"]", json -> json.objects("m"))
        .withMessage("member 'm' does not hold objects only");
  }

  @Test
  void nullInAnArrayIsRefused() {
    assertRefused("[null]", json -> json.texts("m", 256)).withMessage("an array holds null");
  }

  private static void assertDefaults(JsonFields json) {
    assertThat(json.has("m")).isFalse();
    assertThat(json.flag("m")).isFalse();
    assertThat(json.textOr("m", "absent")).isEqualTo("absent");
    assertThat(json.wholeNumberOr("m", 7)).isEqualTo(7);
  }

  private static void assertMissing(ThrowingCallable call) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(call)
        .withMessage("member 'm' is missing");
  }

  private static ThrowableAssertAlternative<InvalidJsonException> assertRefused(
      String value, Function<JsonFields, Object> read) {
    return assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> read.apply(member(value)));
  }

  private static JsonFields member(String value) {
    return JsonFields.parse("{\"m\":" + value + "}");
  }
}

package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwkJsonTest {
  @Test
  void itsMembersStandInTheOrderThatAThumbprintIsTakenIn() {
    assertThat(JwkJson.write(new JwkJson.Coordinates("eks", "ypsilon")))
        .isEqualTo("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"eks\",\"y\":\"ypsilon\"}");
  }

  @Test
  void itIsReadInAnyOrderAndWithMoreThanTheKey() {
    JwkJson.Coordinates key =
        JwkJson.read(
            "{\"y\":\"ypsilon\",\"use\":\"sig\",\"x\":\"eks\",\"kty\":\"EC\",\"crv\":\"P-256\"}");
    assertThat(key.x()).isEqualTo("eks");
    assertThat(key.y()).isEqualTo("ypsilon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"crv\":\"P-384\",\"kty\":\"EC\",\"x\":\"eks\",\"y\":\"ypsilon\"}",
        "{\"crv\":\"P-256\",\"kty\":\"OKP\",\"x\":\"eks\",\"y\":\"ypsilon\"}",
        "{\"kty\":\"RSA\",\"n\":\"0vx7\",\"e\":\"AQAB\"}",
        "{\"crv\":\"p-256\",\"kty\":\"EC\",\"x\":\"eks\",\"y\":\"ypsilon\"}"
      })
  void aKeyOfAnotherKindIsRefused(String text) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> JwkJson.read(text))
        .withMessage("the key is not an EC key on the curve P-256");
  }
}

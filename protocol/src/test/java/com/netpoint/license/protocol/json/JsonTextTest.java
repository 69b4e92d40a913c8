package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void membersStandInTheOrderOfTheCalls() {
    assertThat(JsonText.object(json -> json.member("z", "1").member("a", 2)))
        .isEqualTo("{\"z\":\"1\",\"a\":2}");
  }

  @Test
  void anAbsentTextIsLeftOut() {
    assertThat(JsonText.object(json -> json.member("a", null).member("b", "")))
        .isEqualTo("{\"b\":\"\"}");
  }

  @Test
  void falseIsLeftOut() {
    assertThat(JsonText.object(json -> json.memberIfTrue("a", false).memberIfTrue("b", true)))
        .isEqualTo("{\"b\":true}");
  }

  @Test
  void objectsAndArraysNest() {
    assertThat(
            JsonText.object(
                json ->
                    json.object("o", inner -> inner.texts("t", List.of("x", "y")))
                        .objects("e", List.of(1L, 2L), (entry, n) -> entry.member("n", n))
                        .rawObject("r", "{\"raw\":true}")))
        .isEqualTo(
            "{\"o\":{\"t\":[\"x\",\"y\"]},\"e\":[{\"n\":1},{\"n\":2}],\"r\":{\"raw\":true}}");
  }

  @Test
  void whatWouldEndATextIsEscapedAndReadBack() {
    String text = "\"\\/<>&='\u2028 Zoë 😀";
    String written = JsonText.object(json -> json.member("a", text));
    assertThat(written).isEqualTo("{\"a\":\"\\\"\\\\/<>&='\\u2028 Zoë 😀\"}");
    assertThat(JsonFields.parse(written).text("a")).isEqualTo(text);
  }
}

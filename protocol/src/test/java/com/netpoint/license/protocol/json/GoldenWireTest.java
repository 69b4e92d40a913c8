package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.netpoint.license.protocol.json.Golden.Wire;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Old and new programs talk to each other: these texts may gain members, and never change. */
class GoldenWireTest {
  private static final String FILES = "com.netpoint.license.protocol.json.Golden#wire";

  @ParameterizedTest
  @MethodSource(FILES)
  void itIsWrittenAsTheGoldenFile(Wire<?> wire) {
    assertThat(wire.write()).isEqualTo(wire.text());
  }

  @ParameterizedTest
  @MethodSource(FILES)
  void theGoldenFileIsReadAsWhatItSays(Wire<?> wire) {
    assertThat(wire.read(wire.text())).usingRecursiveComparison().isEqualTo(wire.value());
  }

  @ParameterizedTest
  @MethodSource(FILES)
  void readAndWrittenItIsTheSameText(Wire<?> wire) {
    assertThat(wire.readAndWrite(wire.text())).isEqualTo(wire.text());
  }

  @ParameterizedTest
  @MethodSource(FILES)
  void everyTruncationIsRefused(Wire<?> wire) {
    String text = wire.text();
    for (int length = 0; length < text.length(); length++) {
      assertRefused(wire, text.substring(0, length));
    }
  }

  @ParameterizedTest
  @MethodSource(FILES)
  void everyMissingMemberIsRefusedByName(Wire<?> wire) {
    for (Member member : membersOf(wire)) {
      String without = member.change((object, name) -> object.remove(name));
      if (wire.optional().contains(member.name())) {
        assertThat(wire.readAndWrite(without)).as(without).isNotEmpty();
      } else {
        assertRefused(wire, without).withMessage("member '" + member.name() + "' is missing");
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FILES)
  void everyMemberOfAnotherKindIsRefusedByName(Wire<?> wire) {
    for (Member member : membersOf(wire)) {
      if (!member.name().equals("type")) {
        String otherwise =
            member.change((object, name) -> object.add(name, other(object.get(name))));
        assertRefused(wire, otherwise)
            .withMessageStartingWith("member '" + member.name() + "' is ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FILES)
  void membersOfANewerPeerAreIgnored(Wire<?> wire) {
    JsonElement root = JsonParser.parseString(wire.text());
    for (JsonObject object : objectsIn(root)) {
      object.add("inventedLater", JsonParser.parseString("{\"a\":[1,\"\\u0000\"]}"));
    }
    assertThat(wire.readAndWrite(root.toString())).isEqualTo(wire.text());
  }

  private static ThrowableAssertAlternative<InvalidJsonException> assertRefused(
      Wire<?> wire, String text) {
    return assertThatExceptionOfType(InvalidJsonException.class)
        .as(text)
        .isThrownBy(() -> wire.read(text));
  }

  private static JsonElement other(JsonElement value) {
    return value.isJsonArray() ? new JsonPrimitive(true) : new JsonArray();
  }

  private static List<Member> membersOf(Wire<?> wire) {
    List<Member> members = new ArrayList<>();
    List<JsonObject> objects = objectsIn(JsonParser.parseString(wire.text()));
    for (int index = 0; index < objects.size(); index++) {
      for (String name : objects.get(index).keySet()) {
        members.add(new Member(wire.text(), index, name));
      }
    }
    return members;
  }

  private static List<JsonObject> objectsIn(JsonElement element) {
    List<JsonObject> objects = new ArrayList<>();
    if (element.isJsonObject()) {
      objects.add(element.getAsJsonObject());
      element.getAsJsonObject().asMap().values().forEach(each -> objects.addAll(objectsIn(each)));
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> objects.addAll(objectsIn(each)));
    }
    return objects;
  }

  /** A member of one of the objects in a text. */
  private record Member(String text, int object, String name) {
    /** The text with a change made to this member. */
    String change(Change change) {
      JsonElement root = JsonParser.parseString(text);
      change.make(objectsIn(root).get(object), name);
      return root.toString();
    }
  }

  private interface Change {
    void make(JsonObject object, String name);
  }
}

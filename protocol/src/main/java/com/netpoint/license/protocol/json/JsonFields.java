package com.netpoint.license.protocol.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, asked for by name.
 *
 * <p>Members nobody asks for are ignored, so that a newer peer may send more. A member that is
 * missing or of another kind is refused by its name. The text is read strictly (RFC 8259), a member
 * given twice is refused, since two readers could each believe another one.
 */
public final class JsonFields {
  /** The longest text that a member may hold unless its reader allows more. */
  private static final int DEFAULT_MAX_LENGTH = 256;

  private final Map<String, @Nullable Object> members;

  private JsonFields(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /**
   * Reads one JSON object that is the whole of the text.
   *
   * @throws InvalidJsonException when it is anything else
   */
  public static JsonFields parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw new InvalidJsonException("a JSON object was expected");
      }
      JsonFields fields = object(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new InvalidJsonException("there is something after the JSON object");
      }
      return fields;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new InvalidJsonException("this is not well-formed JSON", e);
    }
  }

  /** The text of a member: at most 256 characters, not empty, none of them a control character. */
  public String text(String name) {
    String value = text(name, DEFAULT_MAX_LENGTH);
    if (value.isEmpty()) {
      throw new InvalidJsonException("member '" + name + "' is empty");
    }
    return value;
  }

  /** The text of a member, possibly empty, up to the given number of characters. */
  public String text(String name, int maxLength) {
    Object value = present(name);
    if (!(value instanceof String)) {
      throw new InvalidJsonException("member '" + name + "' is not a text");
    }
    requireClean(name, (String) value, maxLength);
    return (String) value;
  }

  private static void requireClean(String name, String text, int maxLength) {
    if (text.length() > maxLength) {
      throw new InvalidJsonException(
          "member '" + name + "' is longer than " + maxLength + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidJsonException("member '" + name + "' holds a control character");
    }
  }

  /** The text of a member as {@link #text(String)}, or a default when the member is absent. */
  public String textOr(String name, String whenAbsent) {
    return has(name) ? text(name, DEFAULT_MAX_LENGTH) : whenAbsent;
  }

  /**
   * The whole number of a member.
   *
   * @throws InvalidJsonException when it is missing, has a fraction, or does not fit 64 bits
   */
  public long wholeNumber(String name) {
    Object value = present(name);
    if (!(value instanceof BigDecimal)) {
      throw new InvalidJsonException("member '" + name + "' is not a number");
    }
    try {
      return ((BigDecimal) value).longValueExact();
    } catch (ArithmeticException e) {
      throw new InvalidJsonException("member '" + name + "' is not a whole number", e);
    }
  }

  public long wholeNumberOr(String name, long whenAbsent) {
    return has(name) ? wholeNumber(name) : whenAbsent;
  }

  /** The truth value of a member, false when it is absent. */
  public boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    Object value = present(name);
    if (!(value instanceof Boolean)) {
      throw new InvalidJsonException("member '" + name + "' is neither true nor false");
    }
    return (Boolean) value;
  }

  public JsonFields object(String name) {
    Object value = present(name);
    if (!(value instanceof JsonFields)) {
      throw new InvalidJsonException("member '" + name + "' is not an object");
    }
    return (JsonFields) value;
  }

  /** The objects in the array of a member. */
  public List<JsonFields> objects(String name) {
    return list(name, JsonFields.class, "objects");
  }

  /** The texts in the array of a member, each as {@link #text(String, int)}. */
  public List<String> texts(String name, int maxLength) {
    List<String> texts = list(name, String.class, "texts");
    texts.forEach(text -> requireClean(name, text, maxLength));
    return texts;
  }

  /**
   * The text of a member, possibly empty, made fit for one line: it is said to a person, and a
   * character too many is no reason not to say it.
   */
  public String prose(String name, int maxLength) {
    Object value = present(name);
    if (!(value instanceof String)) {
      throw new InvalidJsonException("member '" + name + "' is not a text");
    }
    String clean = ((String) value).replaceAll("\\p{Cntrl}+", " ");
    return clean.substring(0, Math.min(clean.length(), maxLength));
  }

  /** Whether a member stands in the object at all, be it null. */
  public boolean mentions(String name) {
    return members.containsKey(name);
  }

  /** Whether a member has a value; one that is null counts as absent. */
  public boolean has(String name) {
    return members.get(name) != null;
  }

  private <T> List<T> list(String name, Class<T> type, String kind) {
    Object value = present(name);
    if (!(value instanceof List)) {
      throw new InvalidJsonException("member '" + name + "' is not an array");
    }
    List<T> list = new ArrayList<>();
    for (Object element : (List<?>) value) {
      if (!type.isInstance(element)) {
        throw new InvalidJsonException("member '" + name + "' does not hold " + kind + " only");
      }
      list.add(type.cast(element));
    }
    return list;
  }

  private Object present(String name) {
    Object value = members.get(name);
    if (value == null) {
      throw new InvalidJsonException("member '" + name + "' is missing");
    }
    return value;
  }

  private static JsonFields object(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      Object value = value(reader);
      if (members.containsKey(name)) {
        throw new InvalidJsonException("member '" + name + "' is given twice");
      }
      members.put(name, value);
    }
    reader.endObject();
    return new JsonFields(members);
  }

  private static @Nullable Object value(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return object(reader);
      case BEGIN_ARRAY:
        return array(reader);
      case STRING:
        return reader.nextString();
      case NUMBER:
        return new BigDecimal(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      default:
        reader.nextNull();
        return null;
    }
  }

  private static List<Object> array(JsonReader reader) throws IOException {
    List<Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      Object element = value(reader);
      if (element == null) {
        throw new InvalidJsonException("an array holds null");
      }
      elements.add(element);
    }
    reader.endArray();
    return elements;
  }
}

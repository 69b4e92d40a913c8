package com.netpoint.license.protocol.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, member by member, in the order of the calls. Not thread-safe. */
public final class JsonText {
  private final StringWriter text = new StringWriter();
  private final JsonWriter writer = new JsonWriter(text);

  private JsonText() {}

  /** The text of the object that the given writer fills. */
  public static String object(Members members) {
    JsonText json = new JsonText();
    json.nested(members);
    return json.text.toString();
  }

  /** A member with a text; left out when absent. */
  public JsonText member(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    return write(() -> writer.name(name).value(value));
  }

  /** A member with a whole number. */
  public JsonText member(String name, long value) {
    return write(() -> writer.name(name).value(value));
  }

  /** A member that is either true or left out, since absent reads as false. */
  public JsonText memberIfTrue(String name, boolean value) {
    return value ? write(() -> writer.name(name).value(true)) : this;
  }

  public JsonText object(String name, Members members) {
    write(() -> writer.name(name));
    nested(members);
    return this;
  }

  /** A member with an object whose text is given, as it stands. */
  public JsonText rawObject(String name, String json) {
    return write(() -> writer.name(name).jsonValue(json));
  }

  public JsonText texts(String name, List<String> values) {
    return array(name, values, (json, value) -> json.write(() -> json.writer.value(value)));
  }

  /** A member with an array of objects, each filled from an element. */
  public <T> JsonText objects(String name, List<T> elements, Element<T> element) {
    return array(
        name, elements, (json, value) -> json.nested(members -> element.write(members, value)));
  }

  private <T> JsonText array(String name, List<T> values, Element<T> element) {
    write(() -> writer.name(name).beginArray());
    for (T value : values) {
      element.write(this, value);
    }
    return write(writer::endArray);
  }

  private void nested(Members members) {
    write(writer::beginObject);
    members.write(this);
    write(writer::endObject);
  }

  private JsonText write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
  }

  /** Fills an object. */
  public interface Members {
    void write(JsonText json);
  }

  /** Fills an object from one element of a list. */
  public interface Element<T> {
    void write(JsonText json, T element);
  }

  private interface Step {
    void run() throws IOException;
  }
}

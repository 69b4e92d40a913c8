package com.netpoint.license.manager.settings;

import com.netpoint.license.protocol.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of values that settings have. */
final class Kinds {
  private Kinds() {}

  /** A time, written like {@code 60s} or {@code 14d}. */
  static Kind<Duration> time(String least, String most) {
    return new Times(least, most);
  }

  static Kind<Integer> wholeNumber(int least, int most, String unit) {
    return new WholeNumbers(least, most, unit);
  }

  /** Written {@code on} or {@code off}. */
  static Kind<Boolean> flag() {
    return new Flags();
  }

  /** One of the constants, written in small letters. */
  static <E extends Enum<E>> Kind<E> choice(Class<E> constants) {
    return new Choices<>(constants);
  }

  /** One line, without the blanks around it. */
  static Kind<String> text(int longest) {
    return new Texts(longest);
  }

  /** Any number of lines, which say something to somebody. */
  static <T> Kind<T> lines(
      int longest, String bounds, Function<String, T> parse, Function<T, String> text) {
    return new Lines<>(longest, bounds, parse, text);
  }

  /** The name of a constant in small letters with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T extends Comparable<T>> T between(
      T least, T most, T value, String bounds, String text) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("it lies between " + bounds + ", not " + text);
    }
    return value;
  }

  private record Times(String least, String most) implements Kind<Duration> {
    @Override
    public Duration parse(String text) {
      return between(
          DurationText.parse(least),
          DurationText.parse(most),
          DurationText.parse(text),
          least + " and " + most,
          text.strip());
    }

    @Override
    public String format(Duration value) {
      return DurationText.format(value);
    }

    @Override
    public String bounds() {
      return least + " to " + most;
    }
  }

  private record WholeNumbers(int least, int most, String unit) implements Kind<Integer> {
    @Override
    public Integer parse(String text) {
      try {
        int number = Integer.parseInt(text.strip());
        return between(least, most, number, least + " and " + most, text.strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'" + text.strip() + "' is no whole number", e);
      }
    }

    @Override
    public String format(Integer value) {
      return value.toString();
    }

    @Override
    public String bounds() {
      return (least + " to " + most + " " + unit).strip();
    }
  }

  private record Flags() implements Kind<Boolean> {
    @Override
    public Boolean parse(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "on", "true" -> true;
        case "off", "false" -> false;
        default -> throw new IllegalArgumentException("'" + text + "' is neither on nor off");
      };
    }

    @Override
    public String format(Boolean value) {
      return value ? "on" : "off";
    }

    @Override
    public String bounds() {
      return "on or off";
    }
  }

  private record Choices<E extends Enum<E>>(Class<E> constants) implements Kind<E> {
    @Override
    public E parse(String text) {
      return Arrays.stream(constants.getEnumConstants())
          .filter(each -> format(each).equalsIgnoreCase(text.strip()))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of " + bounds()));
    }

    @Override
    public String format(E value) {
      return word(value);
    }

    @Override
    public String bounds() {
      return Arrays.stream(constants.getEnumConstants())
          .map(this::format)
          .collect(Collectors.joining(", "));
    }
  }

  private record Texts(int longest) implements Kind<String> {
    @Override
    public String parse(String text) {
      String value = text.strip();
      if (value.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("it is one line without control characters");
      }
      return notTooLong(value, longest);
    }

    @Override
    public String format(String value) {
      return value;
    }

    @Override
    public String bounds() {
      return "up to " + longest + " characters";
    }
  }

  private record Lines<T>(
      int longest, String bounds, Function<String, T> reader, Function<T, String> text)
      implements Kind<T> {
    @Override
    public T parse(String raw) {
      String lines = raw.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
      return reader.apply(notTooLong(lines.stripTrailing(), longest));
    }

    @Override
    public String format(T value) {
      return text.apply(value);
    }
  }

  private static String notTooLong(String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "it has " + text.length() + " characters, and " + longest + " at most are kept");
    }
    return text;
  }
}

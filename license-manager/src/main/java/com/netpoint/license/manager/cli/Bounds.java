package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.DurationText;
import com.netpoint.license.protocol.SearchAnswer;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the options of {@link ManagerOptions} may be; picocli adds which option it was. */
final class Bounds {
  private Bounds() {}

  /** A time that lies between two others. */
  private abstract static class Time implements ITypeConverter<Duration> {
    private final String least;
    private final String most;

    Time(String least, String most) {
      this.least = least;
      this.most = most;
    }

    @Override
    public Duration convert(String text) {
      Duration time = parse(text);
      if (time.compareTo(DurationText.parse(least)) < 0
          || time.compareTo(DurationText.parse(most)) > 0) {
        throw new TypeConversionException(
            "it lies between " + least + " and " + most + ", not " + text);
      }
      return time;
    }

    private static Duration parse(String text) {
      try {
        return DurationText.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** A whole number that lies between two others. */
  private abstract static class WholeNumber implements ITypeConverter<Integer> {
    private final int least;
    private final int most;

    WholeNumber(int least, int most) {
      this.least = least;
      this.most = most;
    }

    @Override
    public Integer convert(String text) {
      try {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is no whole number");
      }
      throw new TypeConversionException(
          "it lies between " + least + " and " + most + ", not " + text);
    }
  }

  /** A name that fits into the answer to a search, and into a line. */
  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      String name = text.strip();
      if (name.isEmpty() || name.length() > SearchAnswer.MAX_LENGTH) {
        throw new TypeConversionException(
            "it has 1 to " + SearchAnswer.MAX_LENGTH + " characters, not " + name.length());
      }
      if (name.codePoints().anyMatch(Character::isISOControl)) {
        throw new TypeConversionException("it has no control characters");
      }
      return name;
    }
  }

  static final class Port extends WholeNumber {
    Port() {
      super(0, 65_535);
    }
  }

  static final class LeaseTime implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Catalog.LEASE_TIME.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class IdleTimeout extends Time {
    IdleTimeout() {
      super("1s", "1d");
    }
  }

  static final class ArrivalTime extends Time {
    ArrivalTime() {
      super("1s", "10m");
    }
  }

  static final class DrainTime extends Time {
    DrainTime() {
      super("100ms", "1m");
    }
  }

  /** Jetty needs some of them for itself. */
  static final class Threads extends WholeNumber {
    Threads() {
      super(8, 1_024);
    }
  }

  static final class Connections extends WholeNumber {
    Connections() {
      super(16, 1_000_000);
    }
  }
}

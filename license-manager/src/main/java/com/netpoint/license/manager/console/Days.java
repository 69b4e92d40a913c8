package com.netpoint.license.manager.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a seat may be away, as people on this machine count them: the seat is back when
 * the day that was chosen is over.
 */
final class Days {
  /** What an answer and two clocks may take: who asks for all that is allowed is not to be late. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final ZoneId zone;
  private final Instant now;
  private final Duration longest;

  /**
   * The days from a moment on.
   *
   * @param longest after how long a seat is back at the latest
   */
  Days(ZoneId zone, Instant now, Duration longest) {
    this.zone = zone;
    this.now = now;
    this.longest = longest;
  }

  LocalDate first() {
    return LocalDate.ofInstant(now, zone);
  }

  LocalDate last() {
    return LocalDate.ofInstant(now.plus(longest), zone);
  }

  /** The end of a day, or of the longest stay, where that is on it. */
  Instant end(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant latest = now.plus(longest).minus(MARGIN);
    return day.equals(last()) && end.isAfter(latest) ? latest : end;
  }

  /** The day that a date picker sent; absent when it is none. */
  static @Nullable LocalDate read(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}

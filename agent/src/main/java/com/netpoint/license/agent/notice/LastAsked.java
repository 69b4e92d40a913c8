package com.netpoint.license.agent.notice;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells when the license manager was last asked, so that a person sees that something happened. */
final class LastAsked {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private LastAsked() {}

  static String words(Clock clock) {
    return "Last asked at " + TIME.format(clock.instant().atZone(clock.getZone()));
  }
}

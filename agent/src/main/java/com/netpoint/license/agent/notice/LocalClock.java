package com.netpoint.license.agent.notice;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The time as this machine's user reads it off the wall. Looking leaves no trace: the JDK fixes its
 * default time zone at the first look, and an application that sets {@code user.timezone} at the
 * start of its main would be ignored from then on.
 */
final class LocalClock extends Clock {
  private static final String PROPERTY = "user.timezone";

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    String before = System.getProperty(PROPERTY);
    try {
      return ZoneId.systemDefault();
    } catch (DateTimeException unknownToTheJdk) {
      return ZoneOffset.UTC;
    } finally {
      // The JDK writes the property exactly when it fixes the default by itself.
      if (isUnset(before) && !isUnset(System.getProperty(PROPERTY))) {
        forgetDefault(before);
      }
    }
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  private static boolean isUnset(@Nullable String value) {
    return value == null || value.isEmpty();
  }

  private static void forgetDefault(@Nullable String before) {
    if (before == null) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, before);
    }
    TimeZone.setDefault(null);
  }
}

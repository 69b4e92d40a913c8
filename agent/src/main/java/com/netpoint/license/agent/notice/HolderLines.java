package com.netpoint.license.agent.notice;

import com.netpoint.license.protocol.SeatHolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Who holds the seats, in words and in the reader's own time zone, as of one moment. */
final class HolderLines {
  static final List<String> HEADINGS =
      Collections.unmodifiableList(Arrays.asList("User", "Machine", "Since"));

  /** A name longer than this only pushes the others out of sight. */
  private static final int LONGEST_NAME = 40;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DATE_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final ZonedDateTime now;

  private HolderLines(ZonedDateTime now) {
    this.now = now;
  }

  static HolderLines asOf(Clock clock) {
    return new HolderLines(clock.instant().atZone(clock.getZone()));
  }

  /** One row a holder, in the given order, each as long as {@link #HEADINGS}. */
  List<List<String>> rows(List<SeatHolder> holders) {
    List<List<String>> rows = new ArrayList<>();
    for (SeatHolder holder : holders) {
      rows.add(
          Arrays.asList(
              PlainText.line(holder.user(), LONGEST_NAME),
              PlainText.line(holder.host(), LONGEST_NAME),
              since(holder.since())));
    }
    return rows;
  }

  /** When it was and how long ago; without the latter when this machine's clock is behind. */
  String since(Instant then) {
    ZonedDateTime local = then.atZone(now.getZone());
    Duration held = Duration.between(local, now);
    String time = local.format(enoughOf(local));
    return held.isNegative() ? time : time + " (for " + words(held) + ")";
  }

  private DateTimeFormatter enoughOf(ZonedDateTime local) {
    if (local.toLocalDate().equals(now.toLocalDate())) {
      return TIME;
    }
    return local.getYear() == now.getYear() ? DAY_AND_TIME : DATE_AND_TIME;
  }

  /** The two largest units of a duration that is not negative: 1 h 20 min, 2 days 3 h. */
  static String words(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes < 1) {
      return "less than a minute";
    }
    long hours = minutes / 60;
    if (hours < 1) {
      return minutes + " min";
    }
    long days = hours / 24;
    if (days < 1) {
      return pair(hours + " h", minutes % 60, " min");
    }
    return pair(days == 1 ? "1 day" : days + " days", hours % 24, " h");
  }

  private static String pair(String large, long small, String unit) {
    return small == 0 ? large : large + " " + small + unit;
  }
}

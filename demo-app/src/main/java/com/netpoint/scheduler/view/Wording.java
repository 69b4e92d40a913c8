package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Project;
import com.netpoint.scheduler.model.Schedule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How dates and activities are put into words; the same in every locale, as the program is English.
 */
final class Wording {
  private static final DateTimeFormatter DAY_AND_MONTH = format("d MMM");
  private static final DateTimeFormatter DATE = format("d MMM yyyy");
  private static final DateTimeFormatter DATE_WITH_WEEKDAY = format("EEE d MMM yyyy");

  private Wording() {}

  static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  static String dayAndMonth(LocalDate date) {
    return DAY_AND_MONTH.format(date);
  }

  static String withWeekday(LocalDate date) {
    return DATE_WITH_WEEKDAY.format(date);
  }

  static String range(LocalDate first, LocalDate last) {
    return first.equals(last) ? DATE.format(first) : DATE.format(first) + " – " + DATE.format(last);
  }

  static String dates(Project project, Schedule schedule, Activity activity) {
    return range(project.firstDay(schedule, activity), project.lastDay(schedule, activity));
  }

  static String duration(Activity activity) {
    return activity.isMilestone() ? "milestone" : days(activity.days());
  }

  static String totalFloat(Schedule schedule, Activity activity) {
    return schedule.isCritical(activity)
        ? "critical"
        : days(schedule.totalFloat(activity)) + " of float";
  }

  static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }
}

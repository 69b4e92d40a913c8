package com.netpoint.scheduler.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A named network with its place in the calendar.
 *
 * @param firstDay the date of day 0
 */
public record Project(String name, LocalDate firstDay, Network network) {
  public LocalDate date(int day) {
    return firstDay.plusDays(day);
  }

  /** The day number of a date, negative before the project. */
  public int day(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, date));
  }

  /** The date on which the activity starts; for a milestone the date on which it is reached. */
  public LocalDate firstDay(Schedule schedule, Activity activity) {
    return date(schedule.start(activity));
  }

  /**
   * The last date on which the activity is worked on; for a milestone the date on which it is
   * reached.
   */
  public LocalDate lastDay(Schedule schedule, Activity activity) {
    return date(activity.isMilestone() ? schedule.start(activity) : schedule.finish(activity) - 1);
  }

  /** The date on which the last work is done or the last milestone reached. */
  public LocalDate lastDay(Schedule schedule) {
    return network.activities().stream()
        .map(activity -> lastDay(schedule, activity))
        .max(LocalDate::compareTo)
        .orElse(firstDay);
  }
}

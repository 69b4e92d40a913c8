package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the seats that one user had on one day, or of those he was refused for one cause.
 *
 * @param day its beginning (UTC)
 * @param user the user's login name; {@link #OTHERS} for all who are not kept by name
 * @param cause as in {@link SeatUse#cause}
 * @param times how many seats were free again on that day, or how often he was refused
 * @param held how long he had a seat on that day, all his seats together
 * @param longest the longest use that ended on that day; absent when none did
 */
public record DayUse(
    Instant day, String user, String cause, long times, Duration held, @Nullable SeatUse longest) {
  /** Stands for the users of a day beyond {@link #MOST_USERS}. */
  public static final String OTHERS = "";

  /** As many users of a pool and a day are kept by name, since names are made by who asks. */
  public static final int MOST_USERS = 5_000;

  /** Both together, where they are of one user, day and cause. */
  public DayUse plus(DayUse other) {
    return new DayUse(
        day, user, cause, times + other.times, held.plus(other.held), longer(other.longest));
  }

  public DayUse ofOthers() {
    return new DayUse(day, OTHERS, cause, times, held, longest);
  }

  private @Nullable SeatUse longer(@Nullable SeatUse other) {
    if (longest == null || other == null) {
      return longest == null ? other : longest;
    }
    return other.length().compareTo(longest.length()) > 0 ? other : longest;
  }
}

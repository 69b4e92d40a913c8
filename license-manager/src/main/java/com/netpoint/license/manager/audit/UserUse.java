package com.netpoint.license.manager.audit;

import java.time.Duration;

/**
 * What one user had of a pool in a stretch of time, or was refused for one cause.
 *
 * @param user the user's login name; {@link DayUse#OTHERS} for those who are not kept by name
 * @param cause as in {@link SeatUse#cause}
 * @param times how often he had a seat, or was refused one
 * @param held how long he had a seat, all his seats together; zero when he was refused
 */
public record UserUse(String user, String cause, long times, Duration held) {

  public boolean isRefusal() {
    return !cause.equals(SeatUse.HELD);
  }

  /** Both together, where they are of one user and cause. */
  UserUse plus(UserUse other) {
    return new UserUse(user, cause, times + other.times, held.plus(other.held));
  }
}

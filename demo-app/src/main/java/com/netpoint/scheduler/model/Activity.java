package com.netpoint.scheduler.model;

/**
 * A piece of work, told from the others of its network by its name.
 *
 * @param days how long it takes in calendar days; 0 for a milestone
 */
public record Activity(String name, int days) {
  public Activity {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An activity needs a name.");
    }
    if (days < 0) {
      throw new IllegalArgumentException("'%s' cannot take %d days.".formatted(name, days));
    }
  }

  public boolean isMilestone() {
    return days == 0;
  }
}

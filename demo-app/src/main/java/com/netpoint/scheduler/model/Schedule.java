package com.netpoint.scheduler.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The planned day of every activity of a network.
 *
 * <p>Immutable: a move gives another schedule. No activity of a schedule starts before its
 * predecessors have finished, nor before day 0. All days are day numbers from the project's first
 * day; a finish is the first day after the work, so a successor may start on it.
 */
public final class Schedule {
  private final Network network;
  private final Map<Activity, Integer> starts;
  private final Map<Activity, Integer> latestStarts;

  private Schedule(Network network, Map<Activity, Integer> starts) {
    this.network = network;
    this.starts = Map.copyOf(starts);
    this.latestStarts = Passes.latestStarts(network, finish());
  }

  /** Plans every activity as early as its predecessors let it. */
  public static Schedule earliest(Network network) {
    return new Schedule(network, Passes.earliestStarts(network));
  }

  /**
   * The schedule with one activity on another day, or on the nearest one that its predecessors
   * leave. Successors that would start too early are pushed; none is ever pulled.
   */
  public Schedule move(Activity activity, int day) {
    Map<Activity, Integer> wishes = new HashMap<>(starts);
    wishes.put(activity, day);
    return new Schedule(network, Passes.push(network, wishes));
  }

  public Network network() {
    return network;
  }

  public int start(Activity activity) {
    return day(starts, activity);
  }

  public int finish(Activity activity) {
    return start(activity) + activity.days();
  }

  /** When everything is done; 0 for a network without activities. */
  public int finish() {
    return network.activities().stream().mapToInt(this::finish).max().orElse(0);
  }

  /** The last day on which the activity can start without moving the finish of the project. */
  public int latestStart(Activity activity) {
    return day(latestStarts, activity);
  }

  /** By how many days the activity may slip from its planned day before the project does. */
  public int totalFloat(Activity activity) {
    return latestStart(activity) - start(activity);
  }

  public boolean isCritical(Activity activity) {
    return totalFloat(activity) == 0;
  }

  /**
   * Whether the critical path runs along this link: both ends are critical and no day lies between.
   */
  public boolean isCritical(Link link) {
    return isCritical(link.predecessor())
        && isCritical(link.successor())
        && finish(link.predecessor()) == start(link.successor());
  }

  private static int day(Map<Activity, Integer> days, Activity activity) {
    Integer day = days.get(activity);
    if (day == null) {
      throw new IllegalArgumentException("'%s' is not in the network.".formatted(activity.name()));
    }
    return day;
  }

  /** Equal when they plan the same activities on the same days. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule that
        && network.equals(that.network)
        && starts.equals(that.starts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(network, starts);
  }
}

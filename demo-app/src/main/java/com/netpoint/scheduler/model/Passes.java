package com.netpoint.scheduler.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two walks of the critical path method over a network; all values are day numbers from 0. */
final class Passes {
  private Passes() {}

  /** Forward: the first day on which each activity can start when the project starts on day 0. */
  static Map<Activity, Integer> earliestStarts(Network network) {
    return push(network, Map.of());
  }

  /**
   * Forward from a wish: each activity on its wished day, or later where its predecessors still
   * work. An activity without a wish starts as early as it can.
   */
  static Map<Activity, Integer> push(Network network, Map<Activity, Integer> wishes) {
    Map<Activity, Integer> starts = new HashMap<>();
    for (Activity activity : network.predecessorsFirst()) {
      int start = Math.max(0, wishes.getOrDefault(activity, 0));
      for (Activity predecessor : network.predecessors(activity)) {
        start = Math.max(start, starts.getOrDefault(predecessor, 0) + predecessor.days());
      }
      starts.put(activity, start);
    }
    return starts;
  }

  /** Backward: the last day on which each activity can start without moving {@code finish}. */
  static Map<Activity, Integer> latestStarts(Network network, int finish) {
    Map<Activity, Integer> starts = new HashMap<>();
    List<Activity> successorsFirst = new ArrayList<>(network.predecessorsFirst());
    Collections.reverse(successorsFirst);
    for (Activity activity : successorsFirst) {
      int latestFinish = finish;
      for (Activity successor : network.successors(activity)) {
        latestFinish = Math.min(latestFinish, starts.getOrDefault(successor, finish));
      }
      starts.put(activity, latestFinish - activity.days());
    }
    return starts;
  }
}

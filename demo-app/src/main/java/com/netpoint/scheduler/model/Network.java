package com.netpoint.scheduler.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Activities and the links between them, without a date.
 *
 * <p>Immutable. It holds no cycle, so every walk along the links ends.
 */
public final class Network {
  private final List<Activity> activities;
  private final List<Link> links;
  private final List<Activity> predecessorsFirst;

  /**
   * @throws IllegalArgumentException when an activity is there twice, a link leads outside, or the
   *     links go in a circle; the message names the activity
   */
  public Network(List<Activity> activities, List<Link> links) {
    this.activities = List.copyOf(activities);
    this.links = List.copyOf(links);
    refuseRepeatedNames();
    refuseForeignLinks();
    this.predecessorsFirst = sort();
  }

  /** The activities in the order in which they were given. */
  public List<Activity> activities() {
    return activities;
  }

  public List<Link> links() {
    return links;
  }

  public List<Activity> predecessors(Activity activity) {
    return links.stream()
        .filter(l -> l.successor().equals(activity))
        .map(Link::predecessor)
        .toList();
  }

  public List<Activity> successors(Activity activity) {
    return links.stream()
        .filter(l -> l.predecessor().equals(activity))
        .map(Link::successor)
        .toList();
  }

  /** The activities in an order in which each one comes after all its predecessors. */
  List<Activity> predecessorsFirst() {
    return predecessorsFirst;
  }

  private void refuseRepeatedNames() {
    Set<String> names = new HashSet<>();
    for (Activity activity : activities) {
      if (!names.add(activity.name())) {
        throw new IllegalArgumentException(
            "There are two activities '%s'.".formatted(activity.name()));
      }
    }
  }

  private void refuseForeignLinks() {
    for (Link link : links) {
      for (Activity end : List.of(link.predecessor(), link.successor())) {
        if (!activities.contains(end)) {
          throw new IllegalArgumentException(
              "A link names '%s', which is not in the network.".formatted(end.name()));
        }
      }
    }
  }

  private List<Activity> sort() {
    Map<Activity, Integer> unmet = new HashMap<>();
    activities.forEach(activity -> unmet.put(activity, predecessors(activity).size()));
    Deque<Activity> ready = new ArrayDeque<>();
    activities.stream().filter(activity -> predecessors(activity).isEmpty()).forEach(ready::add);
    List<Activity> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      Activity next = ready.remove();
      sorted.add(next);
      for (Activity successor : successors(next)) {
        if (unmet.merge(successor, -1, Integer::sum) == 0) {
          ready.add(successor);
        }
      }
    }
    refuseCycle(sorted);
    return List.copyOf(sorted);
  }

  private void refuseCycle(List<Activity> sorted) {
    for (Activity activity : activities) {
      if (!sorted.contains(activity)) {
        throw new IllegalArgumentException(
            "'%s' waits for itself: its links go in a circle.".formatted(activity.name()));
      }
    }
  }
}

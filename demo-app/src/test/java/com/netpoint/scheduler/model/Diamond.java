package com.netpoint.scheduler.model;

import java.util.List;

/**
 * The smallest network with a choice of paths: a foundation, then a long wall beside a short stair,
 * then a roof.
 */
final class Diamond {
  static final Activity FOUNDATION = new Activity("Foundation", 5);
  static final Activity WALL = new Activity("Wall", 10);
  static final Activity STAIR = new Activity("Stair", 4);
  static final Activity ROOF = new Activity("Roof", 3);

  private Diamond() {}

  static Network network() {
    return new Network(
        List.of(FOUNDATION, WALL, STAIR, ROOF),
        List.of(
            new Link(FOUNDATION, WALL),
            new Link(FOUNDATION, STAIR),
            new Link(WALL, ROOF),
            new Link(STAIR, ROOF)));
  }

  static Schedule schedule() {
    return Schedule.earliest(network());
  }
}

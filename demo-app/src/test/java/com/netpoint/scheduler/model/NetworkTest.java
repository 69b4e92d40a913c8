package com.netpoint.scheduler.model;

import static com.netpoint.scheduler.model.Diamond.FOUNDATION;
import static com.netpoint.scheduler.model.Diamond.ROOF;
import static com.netpoint.scheduler.model.Diamond.STAIR;
import static com.netpoint.scheduler.model.Diamond.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void everyActivityComesAfterItsPredecessorsHoweverTheyWereGiven() {
    Network network =
        new Network(
            List.of(ROOF, WALL, FOUNDATION),
            List.of(new Link(WALL, ROOF), new Link(FOUNDATION, WALL)));
    assertThat(network.predecessorsFirst()).containsExactly(FOUNDATION, WALL, ROOF);
    assertThat(network.activities()).containsExactly(ROOF, WALL, FOUNDATION);
  }

  @Test
  void anActivityKnowsBothEndsOfItsLinks() {
    Network network = Diamond.network();
    assertThat(network.predecessors(ROOF)).containsExactly(WALL, STAIR);
    assertThat(network.successors(FOUNDATION)).containsExactly(WALL, STAIR);
  }

  @Test
  void linksInACircleAreRefusedByName() {
    List<Link> circle = List.of(new Link(WALL, ROOF), new Link(ROOF, WALL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(List.of(FOUNDATION, WALL, ROOF), circle))
        .withMessage("'Wall' waits for itself: its links go in a circle.");
  }

  @Test
  void aLinkThatLeadsOutsideIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(List.of(WALL), List.of(new Link(WALL, ROOF))))
        .withMessage("A link names 'Roof', which is not in the network.");
  }

  @Test
  void aNameIsUsedOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(List.of(WALL, new Activity("Wall", 2)), List.of()))
        .withMessage("There are two activities 'Wall'.");
  }

  @Test
  void anActivityHasANameAndNoNegativeDuration() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Activity(" ", 1))
        .withMessage("An activity needs a name.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Activity("Wall", -1))
        .withMessage("'Wall' cannot take -1 days.");
  }
}

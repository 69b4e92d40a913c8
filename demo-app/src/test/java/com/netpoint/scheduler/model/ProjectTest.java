package com.netpoint.scheduler.model;

import static com.netpoint.scheduler.model.Diamond.FOUNDATION;
import static com.netpoint.scheduler.model.Diamond.WALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectTest {
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-02-25");

  private final Project project = new Project("House", FIRST_DAY, Diamond.network());
  private final Schedule schedule = Schedule.earliest(project.network());

  @Test
  void theLastDayIsStillWorkedAndTheSuccessorStartsTheDayAfter() {
    assertThat(project.firstDay(schedule, FOUNDATION)).isEqualTo("2026-02-25");
    assertThat(project.lastDay(schedule, FOUNDATION)).isEqualTo("2026-03-01");
    assertThat(project.firstDay(schedule, WALL)).isEqualTo("2026-03-02");
  }

  @Test
  void daysAreCountedFromTheFirstDateAcrossTheEndOfAMonth() {
    assertThat(project.date(4)).isEqualTo("2026-03-01");
    assertThat(project.day(LocalDate.parse("2026-03-01"))).isEqualTo(4);
    assertThat(project.day(LocalDate.parse("2026-02-24"))).isEqualTo(-1);
  }

  @Test
  void theProjectEndsOnItsLastDayOfWork() {
    assertThat(project.lastDay(schedule)).isEqualTo("2026-03-14");
  }

  @Test
  void aLastMilestoneIsReachedOnTheDayAfterTheWork() {
    Activity handOver = new Activity("Hand over", 0);
    Network network = new Network(List.of(WALL, handOver), List.of(new Link(WALL, handOver)));
    Project walled = new Project("Wall", FIRST_DAY, network);
    Schedule days = Schedule.earliest(network);
    assertThat(walled.lastDay(days, handOver)).isEqualTo("2026-03-07");
    assertThat(walled.lastDay(days)).isEqualTo("2026-03-07");
  }

  @Test
  void aProjectWithoutActivitiesEndsOnItsFirstDay() {
    Network empty = new Network(List.of(), List.of());
    assertThat(new Project("Empty", FIRST_DAY, empty).lastDay(Schedule.earliest(empty)))
        .isEqualTo(FIRST_DAY);
  }
}

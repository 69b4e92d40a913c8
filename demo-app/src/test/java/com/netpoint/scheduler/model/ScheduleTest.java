package com.netpoint.scheduler.model;

import static com.netpoint.scheduler.model.Diamond.FOUNDATION;
import static com.netpoint.scheduler.model.Diamond.ROOF;
import static com.netpoint.scheduler.model.Diamond.STAIR;
import static com.netpoint.scheduler.model.Diamond.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule schedule = Diamond.schedule();

  @Test
  void theForwardPassStartsEachActivityWhenItsLastPredecessorHasFinished() {
    assertThat(starts(schedule)).containsExactly(0, 5, 5, 15);
    assertThat(schedule.finish()).isEqualTo(18);
  }

  @Test
  void theBackwardPassStartsEachActivityAsLateAsItsFirstSuccessorAllows() {
    assertThat(schedule.latestStart(FOUNDATION)).isEqualTo(0);
    assertThat(schedule.latestStart(WALL)).isEqualTo(5);
    assertThat(schedule.latestStart(STAIR)).isEqualTo(11);
    assertThat(schedule.latestStart(ROOF)).isEqualTo(15);
  }

  @Test
  void theCriticalPathIsWhatHasNoFloat() {
    assertThat(schedule.network().activities())
        .filteredOn(schedule::isCritical)
        .containsExactly(FOUNDATION, WALL, ROOF);
    assertThat(schedule.totalFloat(STAIR)).isEqualTo(6);
  }

  @Test
  void theCriticalPathRunsOnlyAlongLinksWithoutAGap() {
    assertThat(schedule.isCritical(new Link(WALL, ROOF))).isTrue();
    assertThat(schedule.isCritical(new Link(FOUNDATION, STAIR))).isFalse();
    assertThat(schedule.isCritical(new Link(STAIR, ROOF))).isFalse();
    Schedule stairAtItsLatest = schedule.move(STAIR, 11);
    assertThat(stairAtItsLatest.isCritical(new Link(STAIR, ROOF))).isTrue();
    assertThat(stairAtItsLatest.isCritical(new Link(FOUNDATION, STAIR))).isFalse();
  }

  @Test
  void anActivityMovesFreelyWithinItsFloat() {
    assertThat(starts(schedule.move(STAIR, 11))).containsExactly(0, 5, 11, 15);
  }

  @Test
  void aMoveBeyondTheFloatPushesTheSuccessorsAndTheFinish() {
    Schedule moved = schedule.move(STAIR, 12);
    assertThat(starts(moved)).containsExactly(0, 5, 12, 16);
    assertThat(moved.finish()).isEqualTo(19);
    assertThat(moved.totalFloat(WALL)).isEqualTo(1);
  }

  @Test
  void aPushTravelsAlongAllLinks() {
    assertThat(starts(schedule.move(FOUNDATION, 2))).containsExactly(2, 7, 7, 17);
  }

  @Test
  void aMoveNeverGoesBeforeThePredecessorsFinish() {
    assertThat(schedule.move(ROOF, 14)).isEqualTo(schedule);
    assertThat(schedule.move(WALL, -3)).isEqualTo(schedule);
  }

  @Test
  void aMoveNeverGoesBeforeTheProject() {
    assertThat(schedule.move(FOUNDATION, -1)).isEqualTo(schedule);
  }

  @Test
  void aMoveToTheLeftPullsNoSuccessor() {
    Schedule pushed = schedule.move(WALL, 9);
    assertThat(starts(pushed.move(WALL, 5))).containsExactly(0, 5, 5, 19);
  }

  @Test
  void aMoveLeavesTheScheduleItCameFromAsItWas() {
    assertThat(schedule.move(FOUNDATION, 30)).isNotEqualTo(schedule);
    assertThat(starts(schedule)).containsExactly(0, 5, 5, 15);
  }

  @Test
  void schedulesDifferWhenTheirDaysOrTheirNetworksDo() {
    assertThat(schedule).isNotEqualTo(schedule.move(STAIR, 6)).isNotEqualTo("a schedule");
    assertThat(schedule).hasSameHashCodeAs(schedule.move(STAIR, 5));
    assertThat(schedule).isNotEqualTo(Diamond.schedule());
  }

  @Test
  void anActivityOfAnotherNetworkIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schedule.start(new Activity("Garden", 2)))
        .withMessage("'Garden' is not in the network.");
  }

  @Test
  void aNetworkWithoutActivitiesIsDoneAtOnce() {
    assertThat(Schedule.earliest(new Network(List.of(), List.of())).finish()).isZero();
  }

  private static List<Integer> starts(Schedule schedule) {
    return schedule.network().activities().stream().map(schedule::start).toList();
  }
}

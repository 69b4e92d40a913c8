package com.netpoint.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Project;
import com.netpoint.scheduler.model.Schedule;
import org.junit.jupiter.api.Test;

class HarbourBridgeTest {
  private final Project project = HarbourBridge.project();
  private final Schedule schedule = Schedule.earliest(project.network());

  @Test
  void theExampleShowsACriticalPathFromAwardToOpeningBesideActivitiesWithFloat() {
    assertThat(project.network().activities())
        .filteredOn(schedule::isCritical)
        .extracting(Activity::name)
        .startsWith("Contract award")
        .endsWith("Open to traffic")
        .hasSizeBetween(6, 12);
    assertThat(project.network().activities())
        .anyMatch(activity -> schedule.totalFloat(activity) > 10);
  }

  @Test
  void everyActivityIsDrawnBelowItsPredecessors() {
    var rows = project.network().activities();
    assertThat(project.network().links())
        .allMatch(link -> rows.indexOf(link.predecessor()) < rows.indexOf(link.successor()));
  }
}

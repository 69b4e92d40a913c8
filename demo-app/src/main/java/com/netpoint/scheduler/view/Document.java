package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Plan;
import com.netpoint.scheduler.model.Project;
import com.netpoint.scheduler.model.Schedule;

/** What one window shows, and how: all its parts share these four. */
record Document(Project project, Plan plan, Selection selection, TimeScale scale) {
  static Document of(Project project) {
    Schedule schedule = Schedule.earliest(project.network());
    return new Document(
        project,
        new Plan(schedule),
        new Selection(project.network().activities().get(0)),
        new TimeScale());
  }

  Schedule schedule() {
    return plan.schedule();
  }

  /** Runs after a change of the schedule, the selection or the scale. */
  void onChange(Runnable listener) {
    plan.onChange(listener);
    selection.onChange(listener);
    scale.onChange(listener);
  }
}

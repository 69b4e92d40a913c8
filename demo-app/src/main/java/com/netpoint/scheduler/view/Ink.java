package com.netpoint.scheduler.view;

import java.awt.Color;
import javax.swing.UIManager;

/** The colours of the schedule, each under its name in the theme's properties file. */
enum Ink {
  PAPER("Schedule.paper"),
  TEXT("Schedule.text"),
  FAINT_TEXT("Schedule.faintText"),
  ROW_LINE("Schedule.rowLine"),
  WEEK_LINE("Schedule.weekLine"),
  MONTH_LINE("Schedule.monthLine"),
  SELECTED_ROW("Schedule.selectedRow"),
  HOVERED_ROW("Schedule.hoveredRow"),
  BAR("Schedule.bar"),
  CRITICAL("Schedule.critical"),
  CRITICAL_TEXT("Schedule.criticalText"),
  MILESTONE("Schedule.milestone"),
  FLOAT("Schedule.float"),
  LINK("Schedule.link"),
  BAR_TEXT("Schedule.barText"),
  TAG("Schedule.tag"),
  TAG_TEXT("Schedule.tagText");

  private final String key;

  Ink(String key) {
    this.key = key;
  }

  /** The colour in the present theme: asked anew at each painting, since themes change. */
  Color color() {
    return UIManager.getColor(key);
  }
}

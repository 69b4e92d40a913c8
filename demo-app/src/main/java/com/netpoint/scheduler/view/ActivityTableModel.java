package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Schedule;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The activities with the figures of the schedule as it is shown now. */
final class ActivityTableModel extends AbstractTableModel {
  private static final List<String> TITLES = List.of("Activity", "Days", "Start", "Float");

  private final Document document;

  ActivityTableModel(Document document) {
    this.document = document;
    document.plan().onChange(() -> fireTableRowsUpdated(0, getRowCount() - 1));
  }

  Activity activity(int row) {
    return document.project().network().activities().get(row);
  }

  boolean isCritical(int row) {
    return document.schedule().isCritical(activity(row));
  }

  @Override
  public int getRowCount() {
    return document.project().network().activities().size();
  }

  @Override
  public int getColumnCount() {
    return TITLES.size();
  }

  @Override
  public String getColumnName(int column) {
    return TITLES.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    Activity activity = activity(row);
    Schedule schedule = document.schedule();
    return switch (column) {
      case 0 -> activity.name();
      case 1 -> activity.isMilestone() ? "–" : String.valueOf(activity.days());
      case 2 -> Wording.dayAndMonth(document.project().firstDay(schedule, activity));
      default -> String.valueOf(schedule.totalFloat(activity));
    };
  }
}

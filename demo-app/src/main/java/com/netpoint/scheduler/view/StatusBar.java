package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Schedule;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** The line below the schedule: the activity that the user looks at, and when the project ends. */
final class StatusBar extends JPanel {
  private final Document document;
  private final JLabel activity = new JLabel();
  private final JLabel finish = new JLabel();

  StatusBar(Document document) {
    super(new BorderLayout(scale(24), 0));
    this.document = document;
    setBorder(
        BorderFactory.createCompoundBorder(
            new Edge(SwingConstants.TOP),
            BorderFactory.createEmptyBorder(scale(6), scale(12), scale(6), scale(12))));
    add(activity, BorderLayout.CENTER);
    add(finish, BorderLayout.LINE_END);
    document.onChange(this::refresh);
    refresh();
  }

  private void refresh() {
    Schedule schedule = document.schedule();
    Activity attended = document.selection().attended();
    activity.setText(
        String.join(
            "   ·   ",
            attended.name(),
            Wording.dates(document.project(), schedule, attended),
            Wording.duration(attended),
            Wording.totalFloat(schedule, attended)));
    finish.setText("Project finish: " + Wording.withWeekday(document.project().lastDay(schedule)));
  }
}

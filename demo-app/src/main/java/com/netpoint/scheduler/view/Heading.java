package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToolBar;
import javax.swing.SwingConstants;

/** The strip above the schedule: the project, what the colours mean, and the zoom. */
final class Heading extends JPanel {
  private final Document document;
  private final JLabel dates = new JLabel();
  private final JComponent project;
  private final JComponent legend = legend();
  private final JComponent zoom;

  Heading(Document document, Commands commands) {
    super(new BorderLayout());
    this.document = document;
    setBorder(
        BorderFactory.createCompoundBorder(
            new Edge(SwingConstants.BOTTOM),
            BorderFactory.createEmptyBorder(scale(10), scale(12), scale(10), scale(8))));
    project = project();
    zoom = zoom(commands);
    add(project, BorderLayout.LINE_START);
    add(legend, BorderLayout.CENTER);
    add(zoom, BorderLayout.LINE_END);
    addComponentListener(new LegendFit());
    document.plan().onChange(this::showDates);
    showDates();
  }

  private JComponent project() {
    JLabel name = new JLabel(document.project().name());
    style(name, "font: bold +3");
    style(dates, "foreground: $Schedule.faintText");
    JPanel lines = new JPanel(new BorderLayout(0, scale(2)));
    lines.add(name, BorderLayout.PAGE_START);
    lines.add(dates, BorderLayout.PAGE_END);
    return lines;
  }

  private static JComponent legend() {
    Box signs = Box.createHorizontalBox();
    signs.add(Box.createHorizontalGlue());
    for (Legend.Sign sign : Legend.Sign.values()) {
      signs.add(new JLabel(sign.title, new Legend(sign), SwingConstants.LEADING));
      signs.add(Box.createHorizontalStrut(scale(16)));
    }
    return signs;
  }

  private static JComponent zoom(Commands commands) {
    JToolBar zoom = new JToolBar();
    zoom.add(button(commands.zoomOut, "\u2212"));
    zoom.add(button(commands.zoomIn, "+"));
    zoom.add(button(commands.fit, "Fit"));
    return zoom;
  }

  /** The keys do the same, so the focus stays on the table. */
  private static JButton button(Command command, String text) {
    JButton button = new JButton(command);
    button.setText(text);
    button.setToolTipText(String.valueOf(command.getValue(Command.NAME)));
    button.setFocusable(false);
    return button;
  }

  private void showDates() {
    dates.setText(
        Wording.range(
            document.project().firstDay(), document.project().lastDay(document.schedule())));
  }

  private static void style(JComponent component, String style) {
    component.putClientProperty(FlatClientProperties.STYLE, style);
  }

  /** A narrow window has no legend rather than half of one. */
  private final class LegendFit extends ComponentAdapter {
    @Override
    public void componentResized(ComponentEvent event) {
      int needed =
          Stream.of(project, legend, zoom).mapToInt(part -> part.getPreferredSize().width).sum()
              + scale(12);
      legend.setVisible(getWidth() - getInsets().left - getInsets().right >= needed);
    }
  }
}

package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;

/** The window of one project; closing it ends the program. */
final class MainWindow {
  private static final Dimension COMFORTABLE = new Dimension(1180, 720);
  private static final Dimension SMALLEST = new Dimension(560, 320);

  private final JFrame frame;
  private final ActivityTable table;

  MainWindow(Document document) {
    frame = new JFrame("NetPoint – " + document.project().name());
    table = new ActivityTable(document);
    ScheduleView view = new ScheduleView(document, table);
    Commands commands = new Commands(document, view, this::close);
    commands.bindKeys(frame.getRootPane(), table);
    frame.setDefaultCloseOperation(WindowConstants.EXIT_ON_CLOSE);
    frame.setIconImages(AppIcon.images());
    frame.setJMenuBar(Menus.bar(commands));
    frame.setContentPane(content(new Heading(document, commands), view, new StatusBar(document)));
  }

  void open() {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    frame.setMinimumSize(scale(SMALLEST));
    frame.setSize(
        Math.min(screen.width, scale(COMFORTABLE.width)),
        Math.min(screen.height, scale(COMFORTABLE.height)));
    frame.setLocationRelativeTo(null);
    frame.setVisible(true);
    table.requestFocusInWindow();
  }

  /** As if the user had closed the window, so that there is one way out. */
  private void close() {
    frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
  }

  private static JPanel content(Heading heading, ScheduleView view, StatusBar status) {
    JPanel content = new JPanel(new BorderLayout());
    content.add(heading, BorderLayout.PAGE_START);
    content.add(view, BorderLayout.CENTER);
    content.add(status, BorderLayout.PAGE_END);
    return content;
  }
}

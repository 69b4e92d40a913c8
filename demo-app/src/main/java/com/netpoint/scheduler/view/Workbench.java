package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Project;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;

/** NetPoint on a screen. */
public final class Workbench {
  private Workbench() {}

  /**
   * Opens the window on a project that has activities, planned as early as possible, and returns at
   * once. Closing the window ends the JVM with 0; without a display the JVM ends with 1 and says
   * why.
   */
  public static void open(Project project) {
    if (GraphicsEnvironment.isHeadless()) {
      System.err.println("NetPoint needs a display. With --headless it runs without one.");
      System.exit(1);
    }
    // macOS reads both before the first window; elsewhere they mean nothing.
    System.setProperty("apple.laf.useScreenMenuBar", "true");
    System.setProperty("apple.awt.application.name", "NetPoint");
    EventQueue.invokeLater(() -> show(project));
  }

  private static void show(Project project) {
    Theme.installAtStart(Theme.LIGHT);
    new MainWindow(Document.of(project)).open();
  }
}

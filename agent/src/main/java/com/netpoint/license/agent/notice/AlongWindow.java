package com.netpoint.license.agent.notice;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** The window for the seat of this machine. It stands alone: its process ends with it. */
public final class AlongWindow {
  private AlongWindow() {}

  /**
   * Opens it, and returns meanwhile.
   *
   * @return false where there is no display to show it on
   */
  public static boolean open(String product, AlongDesk desk) {
    if (!new MachineDisplay().mayBeThere()) {
      return false;
    }
    try {
      EventQueue.invokeAndWait(() -> show(product, desk));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception | Error noWindow) {
      return false;
    }
  }

  private static void show(String product, AlongDesk desk) {
    Executor background =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "netpoint-license-along");
              thread.setDaemon(true);
              return thread;
            });
    AlongPanel panel = new AlongPanel(Style.current(), desk, background);
    JFrame window = new JFrame(PlainText.line(product + ": take a seat along"));
    window.setIconImages(NoticeIcon.windowImages());
    window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    window.setContentPane(panel);
    panel.registerKeyboardAction(
        event -> window.dispose(),
        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_IN_FOCUSED_WINDOW);
    Style style = Style.current();
    window.setMinimumSize(new Dimension(style.units(26), style.units(14)));
    Screen.fit(window);
    window.setLocationRelativeTo(null);
    window.setVisible(true);
    panel.refresh();
  }
}

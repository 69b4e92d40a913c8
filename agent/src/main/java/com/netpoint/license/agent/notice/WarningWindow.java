package com.netpoint.license.agent.notice;

import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import javax.swing.JDialog;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/**
 * A small window above the application's own that takes neither the focus nor the keyboard. Hidden
 * or closed it is disposed of altogether, and so it is when the application has ended around it: it
 * must not be the last thing that keeps the JVM, and with it the seat.
 */
final class WarningWindow {
  private static final int LOOK_ROUND_MILLIS = 2_000;

  private final Style style = Style.current();
  private final WarningPanel panel = new WarningPanel(style, this::dispose);
  private final JDialog dialog = new JDialog((Window) null);
  private final Timer lookRound = new Timer(LOOK_ROUND_MILLIS, event -> endWithApplication());

  WarningWindow(String product) {
    dialog.setTitle(PlainText.line(product + ": license warning"));
    dialog.setIconImages(NoticeIcon.windowImages());
    dialog.setContentPane(panel);
    dialog.setAlwaysOnTop(true);
    // Else it could not be hidden while the application shows a modal dialog.
    dialog.setModalExclusionType(Dialog.ModalExclusionType.APPLICATION_EXCLUDE);
    dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    dialog.setAutoRequestFocus(false);
    dialog.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            dispose();
          }
        });
  }

  /** Shows a sentence, and itself again when it was hidden. */
  void show(String sentence) {
    panel.say(PlainText.line(sentence));
    dialog.getAccessibleContext().setAccessibleDescription(sentence);
    Screen.fit(dialog);
    if (!dialog.isVisible()) {
      Screen.moveToCorner(dialog, screenInUse(), style.unit);
      dialog.setFocusableWindowState(false);
      dialog.setVisible(true);
      EventQueue.invokeLater(() -> dialog.setFocusableWindowState(true));
      lookRound.start();
    }
  }

  void dispose() {
    lookRound.stop();
    dialog.dispose();
  }

  /** The screen on which the person works. */
  private GraphicsConfiguration screenInUse() {
    Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    return (active == null ? dialog : active).getGraphicsConfiguration();
  }

  private void endWithApplication() {
    boolean alone =
        Arrays.stream(Window.getWindows())
            .noneMatch(window -> window != dialog && window.isDisplayable());
    if (alone && JvmThreads.onlyAwtIsLeft(JvmThreads.alive())) {
      dispose();
    }
  }
}

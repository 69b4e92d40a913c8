package com.netpoint.license.agent.notice;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;

/**
 * The window that tells why the application does not start. It is a frame, so that the task bar
 * shows it and a person finds it again.
 */
final class RefusedDialog {
  private final RefusedNotice first;
  private final Notifier.Retry retry;
  private final Clock clock;
  private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();

  /** Touched by the event thread only, absent until that got round to it. */
  private @Nullable JFrame frame;

  private RefusedDialog(RefusedNotice first, Notifier.Retry retry, Clock clock) {
    this.first = first;
    this.retry = retry;
    this.clock = clock;
  }

  /**
   * Shows it and waits until it is settled; then the window goes away and AWT's threads are free to
   * end. AWT is started by the calling thread, whose outermost method X11 takes for the name of the
   * application.
   *
   * @return whether a seat was granted in the end
   * @throws ExecutionException when the window failed, or the retry threw
   */
  static boolean ask(RefusedNotice notice, Notifier.Retry retry, Clock clock)
      throws InterruptedException, ExecutionException {
    RefusedDialog dialog = new RefusedDialog(notice, retry, clock);
    try {
      EventQueue.invokeAndWait(dialog::open);
      return dialog.outcome.get();
    } catch (InvocationTargetException e) {
      throw new ExecutionException(e.getCause());
    } finally {
      EventQueue.invokeLater(dialog::close);
    }
  }

  private void open() {
    JFrame window = new JFrame();
    frame = window;
    Style style = Style.current();
    RefusedConversation conversation = new RefusedConversation(first, retry, style, clock, outcome);
    conversation.onChange(notice -> fit(window, notice, conversation.panel()));
    window.setIconImages(NoticeIcon.windowImages());
    window.setMinimumSize(new Dimension(style.units(24), style.units(12)));
    window.setAlwaysOnTop(true);
    window.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            conversation.giveUp();
          }
        });
    window.setContentPane(conversation.panel());
    fit(window, first, conversation.panel());
    window.setLocationRelativeTo(null);
    window.setVisible(true);
    window.toFront();
  }

  private void close() {
    if (frame != null) {
      frame.dispose();
    }
  }

  /** Fits a window to the refusal that its panel shows. */
  private static void fit(JFrame window, RefusedNotice notice, RefusedPanel panel) {
    String cause = notice.holders().isEmpty() ? "cannot start" : "no seat is free";
    window.setTitle(PlainText.line(notice.product() + ": " + cause));
    window
        .getAccessibleContext()
        .setAccessibleDescription(notice.sentence() + " " + notice.advice());
    window.getRootPane().setDefaultButton(panel.suggested());
    Screen.fit(window);
    panel.suggested().requestFocusInWindow();
  }
}

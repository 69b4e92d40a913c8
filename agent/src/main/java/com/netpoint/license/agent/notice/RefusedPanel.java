package com.netpoint.license.agent.notice;

import java.awt.BorderLayout;
import java.time.Clock;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;

/** The inside of the refusal's window: its content, the buttons, and what is going on. */
final class RefusedPanel extends JPanel {
  private final Style style;
  private final Clock clock;
  private final JScrollPane page = new JScrollPane();
  private final JLabel status;
  private final JButton tryAgain;
  private final JButton quit;
  private boolean retryable;

  RefusedPanel(
      RefusedNotice notice, Style style, Clock clock, Runnable onTryAgain, Runnable onQuit) {
    super(new BorderLayout());
    this.style = style;
    this.clock = clock;
    status = style.label(" ", style.small, style.softInk);
    tryAgain =
        Buttons.button(style, "Try Again", "Asks the license manager for a seat again", onTryAgain);
    quit = Buttons.button(style, "Quit", "Closes this window without starting", onQuit);
    page.setBorder(BorderFactory.createEmptyBorder());
    page.getVerticalScrollBar().setFocusable(false);
    if (style.dressed) {
      FlatScrollBar.dress(page.getVerticalScrollBar(), style);
    }
    add(page, BorderLayout.CENTER);
    add(footer(), BorderLayout.SOUTH);
    pressOnEscape(quit);
    show(notice);
  }

  private JPanel footer() {
    JPanel footer = new JPanel(new BorderLayout(style.units(1), 0));
    footer.setBackground(style.bar);
    footer.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(1, 0, 0, 0, style.line),
            BorderFactory.createEmptyBorder(
                style.units(0.6), style.units(1.5), style.units(0.6), style.units(1.5))));
    footer.add(status, BorderLayout.CENTER);
    footer.add(Buttons.row(style, tryAgain, quit), BorderLayout.LINE_END);
    return footer;
  }

  private void pressOnEscape(JButton button) {
    registerKeyboardAction(
        event -> button.doClick(0), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
  }

  private void show(RefusedNotice notice) {
    page.setViewportView(new RefusedContent(notice, style, clock));
    page.getViewport().setBackground(style.page);
    retryable = notice.retryable();
  }

  /** Nothing can be done but quit, until an answer is there. */
  void showAsking() {
    status.setText("Asking the license manager\u2026");
    tryAgain.setEnabled(false);
    // Else the focus would go on to Quit, and a second Enter would end it all.
    status.setFocusable(true);
    status.requestFocusInWindow();
  }

  /** Shows the refusal in place of the one before, and when it came. */
  void showRefusedAgain(RefusedNotice notice) {
    show(notice);
    status.setText(LastAsked.words(clock));
    tryAgain.setEnabled(true);
    status.setFocusable(false);
  }

  /** The button that Enter presses. */
  JButton suggested() {
    return retryable ? tryAgain : quit;
  }
}

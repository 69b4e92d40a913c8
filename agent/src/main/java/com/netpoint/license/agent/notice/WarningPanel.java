package com.netpoint.license.agent.notice;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;

/** The inside of a warning: a sentence and a button that hides it. */
final class WarningPanel extends JPanel {
  private static final int COLUMNS = 26;

  private final JTextArea sentence;

  WarningPanel(Style style, Runnable onHide) {
    super(new BorderLayout(style.units(0.9), style.units(0.6)));
    setBackground(style.page);
    setBorder(
        BorderFactory.createEmptyBorder(
            style.units(1), style.units(1), style.units(0.8), style.units(1)));
    sentence = Style.named(style.paragraph("", style.text, style.ink, COLUMNS), "Warning");
    JLabel icon = new JLabel(new NoticeIcon(style.units(1.75)));
    icon.setVerticalAlignment(SwingConstants.TOP);
    JButton hide = Buttons.button(style, "Hide", "Hides this warning; it stays in force", onHide);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
    buttons.setOpaque(false);
    buttons.add(hide);
    add(icon, BorderLayout.LINE_START);
    add(sentence, BorderLayout.CENTER);
    add(buttons, BorderLayout.SOUTH);
    registerKeyboardAction(
        event -> onHide.run(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_IN_FOCUSED_WINDOW);
  }

  void say(String words) {
    sentence.setText(words);
    sentence.setCaretPosition(0);
  }
}

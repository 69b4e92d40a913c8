package com.netpoint.license.agent.notice;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;

/**
 * The inside of the window for the seat of this machine: a sentence that tells how things are, a
 * day, and what can be done. One thing at a time: meanwhile the buttons wait.
 */
final class AlongPanel extends JPanel {
  private static final int COLUMNS = 34;

  private final AlongDesk desk;
  private final Executor background;
  private final JTextArea sentence;
  private final JTextField lastDay;
  private final JButton[] buttons;

  /**
   * A panel that has not asked yet.
   *
   * @param background where the desk is asked, which takes its time
   */
  AlongPanel(Style style, AlongDesk desk, Executor background) {
    super(new BorderLayout(0, style.units(0.8)));
    this.desk = desk;
    this.background = background;
    setBackground(style.page);
    int edge = style.units(1);
    setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
    sentence = Style.named(style.paragraph("", style.text, style.ink, COLUMNS), "Seat");
    lastDay = Style.named(new JTextField(12), "Last day");
    lastDay.setFont(style.text);
    buttons =
        new JButton[] {
          Buttons.button(
              style,
              "Take along\u2026",
              "Takes a seat along to this machine",
              () -> ask(() -> desk.takeAlong(lastDay.getText()))),
          Buttons.button(
              style,
              "Extend",
              "Has the seat for longer",
              () -> ask(() -> desk.extend(lastDay.getText()))),
          Buttons.button(style, "Return", "Brings the seat back", () -> ask(desk::giveBack))
        };
    add(sentence, BorderLayout.CENTER);
    add(controls(style), BorderLayout.SOUTH);
  }

  /** Shows how things are. */
  void refresh() {
    ask(desk::status);
  }

  private JPanel controls(Style style) {
    JLabel label = style.label("Last day (2026-12-31):", style.text, style.ink);
    label.setDisplayedMnemonic('L');
    label.setLabelFor(lastDay);
    JPanel day = new JPanel(new FlowLayout(FlowLayout.LEADING, style.units(0.4), 0));
    day.setOpaque(false);
    day.add(label);
    day.add(lastDay);
    JPanel controls = new JPanel(new BorderLayout(0, style.units(0.8)));
    controls.setOpaque(false);
    controls.add(day, BorderLayout.CENTER);
    controls.add(Buttons.row(style, buttons), BorderLayout.SOUTH);
    return controls;
  }

  private void ask(Supplier<String> question) {
    setReady(false);
    background.execute(
        () -> {
          String answer;
          try {
            answer = question.get();
          } catch (RuntimeException | Error e) {
            answer = "That met a fault: " + e;
          }
          String words = answer;
          EventQueue.invokeLater(() -> tell(words));
        });
  }

  private void tell(String words) {
    sentence.setText(PlainText.line(words));
    sentence.setCaretPosition(0);
    setReady(true);
  }

  private void setReady(boolean ready) {
    for (JButton button : buttons) {
      button.setEnabled(ready);
    }
  }
}

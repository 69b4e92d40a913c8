package com.netpoint.license.agent.notice;

import java.awt.GridLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/** Makes the buttons of our windows. */
final class Buttons {
  private Buttons() {}

  /** A button whose first letter is its mnemonic, and which Enter presses when it has the focus. */
  static JButton button(Style style, String words, String explanation, Runnable action) {
    JButton button = new JButton(words);
    button.setFont(style.text);
    button.setMnemonic(words.charAt(0));
    button.setToolTipText(explanation);
    button.getAccessibleContext().setAccessibleDescription(explanation);
    button.addActionListener(event -> action.run());
    button.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "pressed");
    button.getInputMap().put(KeyStroke.getKeyStroke("released ENTER"), "released");
    if (style.dressed) {
      FlatButton.dress(button, style);
    }
    return button;
  }

  /** Buttons of one size in a row. */
  static JPanel row(Style style, JButton... buttons) {
    JPanel row = new JPanel(new GridLayout(1, 0, style.units(0.5), 0));
    row.setOpaque(false);
    for (JButton button : buttons) {
      row.add(button);
    }
    return row;
  }
}

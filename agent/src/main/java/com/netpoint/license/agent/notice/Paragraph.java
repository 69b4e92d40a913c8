package com.netpoint.license.agent.notice;

import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;

/**
 * Plain text that wraps at word ends and is as high as its width asks for. It can be selected and
 * copied; the keys Tab and Enter do what they do in the rest of the window.
 */
final class Paragraph extends JTextArea {
  private static final int NARROWEST_COLUMNS = 12;

  Paragraph(String words, int columns) {
    super(words);
    setColumns(columns);
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "left to the default button");
    setCaretPosition(0);
    // The height follows the width, which is known only after the first layout.
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            revalidate();
          }
        });
  }

  @Override
  public Dimension getPreferredSize() {
    if (getWidth() == 0) {
      setSize(getColumns() * getColumnWidth(), Short.MAX_VALUE);
    }
    return super.getPreferredSize();
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(NARROWEST_COLUMNS * getColumnWidth(), getPreferredSize().height);
  }
}

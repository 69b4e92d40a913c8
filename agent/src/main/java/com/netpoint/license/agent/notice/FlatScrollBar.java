package com.netpoint.license.agent.notice;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.plaf.basic.BasicScrollBarUI;

/** Paints an upright scroll bar as a plain thumb on the page, without arrows. */
final class FlatScrollBar extends BasicScrollBarUI {
  private final Style style;

  private FlatScrollBar(Style style) {
    this.style = style;
  }

  static void dress(JScrollBar bar, Style style) {
    bar.setUI(new FlatScrollBar(style));
    bar.setPreferredSize(new Dimension(style.units(0.75), 0));
  }

  @Override
  protected Dimension getMinimumThumbSize() {
    return new Dimension(style.units(0.75), style.units(1.5));
  }

  @Override
  protected void paintTrack(Graphics g, JComponent bar, Rectangle track) {
    g.setColor(style.page);
    g.fillRect(track.x, track.y, track.width, track.height);
  }

  @Override
  protected void paintThumb(Graphics graphics, JComponent bar, Rectangle thumb) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(isDragging || isThumbRollover() ? style.softInk : style.thumb);
    int width = thumb.width - 4;
    g.fillRoundRect(thumb.x + 2, thumb.y + 2, width, thumb.height - 4, width, width);
    g.dispose();
  }

  @Override
  protected JButton createDecreaseButton(int orientation) {
    return noButton();
  }

  @Override
  protected JButton createIncreaseButton(int orientation) {
    return noButton();
  }

  private static JButton noButton() {
    JButton none = new JButton();
    none.setPreferredSize(new Dimension());
    none.setFocusable(false);
    return none;
  }
}

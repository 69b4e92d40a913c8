package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.Icon;

/** One sign of the chart, small, as the icon of the label that explains it. */
final class Legend implements Icon {
  enum Sign {
    CRITICAL("Critical", Ink.CRITICAL),
    BAR("Not critical", Ink.BAR),
    FLOAT("Float", Ink.FLOAT),
    MILESTONE("Milestone", Ink.MILESTONE);

    final String title;
    private final Ink ink;

    Sign(String title, Ink ink) {
      this.title = title;
      this.ink = ink;
    }
  }

  private final Sign sign;

  Legend(Sign sign) {
    this.sign = sign;
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D g = Drawing.prepare(graphics);
    g.setColor(sign.ink.color());
    switch (sign) {
      case MILESTONE ->
          g.fill(Drawing.diamond(new Rectangle(x, y, getIconWidth(), getIconHeight())));
      case FLOAT -> bar(g, x, y + scale(4), scale(4));
      case CRITICAL, BAR -> bar(g, x, y, getIconHeight());
    }
    g.dispose();
  }

  private void bar(Graphics2D g, int x, int y, int height) {
    g.fillRoundRect(x, y, getIconWidth(), height, scale(5), scale(5));
  }

  @Override
  public int getIconWidth() {
    return sign == Sign.MILESTONE ? getIconHeight() : scale(20);
  }

  @Override
  public int getIconHeight() {
    return scale(12);
  }
}

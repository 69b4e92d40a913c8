package com.netpoint.scheduler.view;

import java.awt.Component;
import java.awt.Graphics;
import javax.swing.SwingConstants;
import javax.swing.border.AbstractBorder;

/** A hairline along one side of a component, in the colour of the theme; it takes no room. */
final class Edge extends AbstractBorder {
  private final int side;

  /**
   * @param side {@code TOP}, {@code RIGHT} or {@code BOTTOM} of {@link SwingConstants}
   */
  Edge(int side) {
    this.side = side;
  }

  @Override
  public void paintBorder(Component component, Graphics g, int x, int y, int width, int height) {
    g.setColor(Ink.MONTH_LINE.color());
    switch (side) {
      case SwingConstants.TOP -> g.fillRect(x, y, width, 1);
      case SwingConstants.RIGHT -> g.fillRect(x + width - 1, y, 1, height);
      case SwingConstants.BOTTOM -> g.fillRect(x, y + height - 1, width, 1);
      default -> throw new IllegalArgumentException("No edge has the number " + side + ".");
    }
  }
}

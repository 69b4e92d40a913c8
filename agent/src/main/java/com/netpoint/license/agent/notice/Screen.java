package com.netpoint.license.agent.notice;

import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;

/** The part of a screen that task bars leave to windows. */
final class Screen {
  private Screen() {}

  /** Makes a window as large as it likes to be, no smaller than it is, and no larger than fits. */
  static void fit(Window window) {
    Dimension before = window.getSize();
    window.pack();
    // How high wrapped text is shows once it has its width.
    window.pack();
    Rectangle usable = usable(window.getGraphicsConfiguration());
    window.setBounds(
        inside(
            new Rectangle(
                window.getX(),
                window.getY(),
                Math.max(before.width, window.getWidth()),
                Math.max(before.height, window.getHeight())),
            usable));
  }

  /** Moves a window into the lower right corner, so far from the edges. */
  static void moveToCorner(Window window, GraphicsConfiguration screen, int distance) {
    Rectangle usable = usable(screen);
    window.setLocation(
        usable.x + usable.width - window.getWidth() - distance,
        usable.y + usable.height - window.getHeight() - distance);
  }

  /** The nearest rectangle that lies inside; smaller when there is no room. */
  static Rectangle inside(Rectangle wanted, Rectangle usable) {
    int width = Math.min(wanted.width, usable.width);
    int height = Math.min(wanted.height, usable.height);
    int x = Math.max(usable.x, Math.min(wanted.x, usable.x + usable.width - width));
    int y = Math.max(usable.y, Math.min(wanted.y, usable.y + usable.height - height));
    return new Rectangle(x, y, width, height);
  }

  private static Rectangle usable(GraphicsConfiguration screen) {
    Rectangle bounds = screen.getBounds();
    Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    return new Rectangle(
        bounds.x + taken.left,
        bounds.y + taken.top,
        bounds.width - taken.left - taken.right,
        bounds.height - taken.top - taken.bottom);
  }
}

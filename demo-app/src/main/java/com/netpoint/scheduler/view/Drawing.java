package com.netpoint.scheduler.view;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Toolkit;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** The few helps that all painters of the schedule share. */
final class Drawing {
  private Drawing() {}

  /** A copy to paint on, smooth in lines and text; the caller disposes of it. */
  static Graphics2D prepare(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    FlatUIUtils.setRenderingHints(g);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    // Text follows the desktop's own setting where there is one, as the labels of Swing do.
    if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints")
        instanceof Map<?, ?> hints) {
      g.addRenderingHints(hints);
    } else {
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }
    return g;
  }

  /** Where to put the baseline of a line of text to centre it vertically. */
  static int baseline(FontMetrics metrics, int top, int height) {
    return top + (height - metrics.getHeight()) / 2 + metrics.getAscent();
  }

  static Shape diamond(Rectangle2D box) {
    Path2D.Double diamond = new Path2D.Double();
    diamond.moveTo(box.getCenterX(), box.getMinY());
    diamond.lineTo(box.getMaxX(), box.getCenterY());
    diamond.lineTo(box.getCenterX(), box.getMaxY());
    diamond.lineTo(box.getMinX(), box.getCenterY());
    diamond.closePath();
    return diamond;
  }
}

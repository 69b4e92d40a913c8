package com.netpoint.scheduler.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/** The program's icon, a path through three points, drawn for each size that desktops ask for. */
final class AppIcon {
  private static final Color GROUND = new Color(0x1F4E79);
  private static final Color PATH = new Color(0xF2F6FA);
  private static final Color END = new Color(0xFF7A59);

  private AppIcon() {}

  static List<Image> images() {
    return Stream.of(16, 20, 24, 32, 48, 64, 128, 256).map(AppIcon::image).toList();
  }

  private static Image image(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / 16.0, size / 16.0);
    g.setColor(GROUND);
    g.fill(new RoundRectangle2D.Double(0.5, 0.5, 15, 15, 5, 5));
    g.setColor(PATH);
    g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(4.2, 11.2, 7.4, 6));
    g.draw(new Line2D.Double(7.4, 6, 11.6, 9.6));
    g.fill(point(4.2, 11.2));
    g.fill(point(7.4, 6));
    g.setColor(END);
    g.fill(point(11.6, 9.6));
    g.dispose();
    return image;
  }

  private static Ellipse2D point(double x, double y) {
    return new Ellipse2D.Double(x - 1.9, y - 1.9, 3.8, 3.8);
  }
}

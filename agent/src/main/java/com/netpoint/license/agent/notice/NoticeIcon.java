package com.netpoint.license.agent.notice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.Icon;

/** An exclamation mark on a disc, drawn at whatever size the screen asks for. */
final class NoticeIcon implements Icon {
  private static final Color DISC = new Color(0xD9820B);

  private final int size;

  NoticeIcon(int size) {
    this.size = size;
  }

  /** The sizes that title bars, task bars and window switchers pick from. */
  static List<Image> windowImages() {
    return IntStream.of(16, 20, 24, 32, 48, 64, 128)
        .mapToObj(size -> new NoticeIcon(size).image())
        .collect(Collectors.toList());
  }

  private Image image() {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    paint(g);
    g.dispose();
    return image;
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.translate(x, y);
    paint(g);
    g.dispose();
  }

  private void paint(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(DISC);
    g.fill(new Ellipse2D.Double(0, 0, size, size));
    g.setColor(Color.WHITE);
    float thickness = size * 0.125f;
    g.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double middle = size / 2.0;
    g.draw(new Line2D.Double(middle, size * 0.26, middle, size * 0.54));
    g.draw(new Line2D.Double(middle, size * 0.745, middle, size * 0.746));
  }

  @Override
  public int getIconWidth() {
    return size;
  }

  @Override
  public int getIconHeight() {
    return size;
  }
}

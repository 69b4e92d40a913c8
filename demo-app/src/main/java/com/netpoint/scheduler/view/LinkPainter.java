package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Link;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;

/**
 * Draws the links: out of the end of the predecessor, round one corner, onto the start of the
 * successor.
 */
final class LinkPainter {
  private final Document document;
  private final Rows rows;

  LinkPainter(Document document, Rows rows) {
    this.document = document;
    this.rows = rows;
  }

  void paint(Graphics2D g) {
    // The critical path is drawn last, so that no other link covers it.
    List<Link> links =
        document.project().network().links().stream()
            .sorted(Comparator.comparing(document.schedule()::isCritical))
            .toList();
    for (Link link : links) {
      paint(g, link);
    }
  }

  private void paint(Graphics2D g, Link link) {
    boolean critical = document.schedule().isCritical(link);
    Rectangle from = rows.bar(link.predecessor());
    Rectangle to = rows.bar(link.successor());
    boolean down = to.y > from.y;
    int x = landing(link.successor(), to);
    int y = down ? to.y : to.y + to.height;
    g.setColor((critical ? Ink.CRITICAL : Ink.LINK).color());
    g.setStroke(
        new BasicStroke(
            scale(critical ? 1.6f : 1.2f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(line(from, x, y, down));
    g.fill(head(x, y, down));
  }

  /**
   * Where on the successor the arrow lands: just inside its start, or on the tip of the diamond.
   */
  private static int landing(Activity successor, Rectangle bar) {
    return bar.x + (successor.isMilestone() ? bar.width / 2 : Math.min(scale(7), bar.width / 2));
  }

  private static Path2D line(Rectangle from, int x, int y, boolean down) {
    double startX = from.getMaxX() - 1;
    double startY = from.getCenterY();
    double corner = Math.max(0, Math.min(scale(5), x - startX));
    double direction = down ? 1 : -1;
    Path2D.Double path = new Path2D.Double();
    path.moveTo(Math.min(startX, x), startY);
    path.lineTo(x - corner, startY);
    path.quadTo(x, startY, x, startY + direction * corner);
    path.lineTo(x, y - direction * scale(5));
    return path;
  }

  private static Path2D head(int x, int y, boolean down) {
    double length = down ? -scale(6) : scale(6);
    double half = scale(3.5f);
    Path2D.Double head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - half, y + length);
    head.lineTo(x + half, y + length);
    head.closePath();
    return head;
  }
}

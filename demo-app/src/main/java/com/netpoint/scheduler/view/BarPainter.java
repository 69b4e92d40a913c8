package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.formdev.flatlaf.util.ColorFunctions;
import com.netpoint.scheduler.model.Activity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;

/** Draws the activities: a bar with its days and its float, or the diamond of a milestone. */
final class BarPainter {
  private final Document document;
  private final Rows rows;

  BarPainter(Document document, Rows rows) {
    this.document = document;
    this.rows = rows;
  }

  /**
   * @param seen the part of the chart that is in sight: the days of a bar are written there
   */
  void paint(Graphics2D g, Rectangle seen) {
    for (Activity activity : document.project().network().activities()) {
      Rectangle bar = rows.bar(activity);
      paintFloat(g, activity, bar);
      paintShape(g, activity, bar);
      paintDays(g, activity, bar.intersection(seen));
    }
    if (document.plan().isPreviewing()) {
      paintDate(g, document.selection().selected());
    }
  }

  private void paintFloat(Graphics2D g, Activity activity, Rectangle bar) {
    int days = document.schedule().totalFloat(activity);
    if (days == 0 || activity.isMilestone()) {
      return;
    }
    int end = document.scale().x(document.schedule().finish(activity) + days);
    int height = scale(4);
    int left = bar.x + bar.width - scale(4);
    g.setColor(Ink.FLOAT.color());
    g.fillRoundRect(left, bar.y + bar.height - height, end - left, height, height, height);
  }

  private void paintShape(Graphics2D g, Activity activity, Rectangle bar) {
    Shape shape = shape(activity, bar);
    Color color = color(activity);
    g.setColor(
        document.selection().isHovered(activity) ? ColorFunctions.tint(color, 0.15f) : color);
    g.fill(shape);
    if (document.selection().isSelected(activity)) {
      g.setColor(Ink.TEXT.color());
      g.setStroke(new BasicStroke(scale(1.5f)));
      g.draw(shape);
    }
  }

  private void paintDays(Graphics2D g, Activity activity, Rectangle bar) {
    g.setFont(UIManager.getFont("small.font"));
    FontMetrics metrics = g.getFontMetrics();
    String days = activity.days() + " d";
    int room = bar.width - metrics.stringWidth(days);
    if (activity.isMilestone() || room < scale(8)) {
      return;
    }
    g.setColor(Ink.BAR_TEXT.color());
    g.drawString(days, bar.x + room / 2, Drawing.baseline(metrics, bar.y, bar.height));
  }

  /** The new date of an activity that is being dragged, as close to the eye as can be. */
  private void paintDate(Graphics2D g, Activity activity) {
    String date = Wording.withWeekday(document.project().firstDay(document.schedule(), activity));
    Rectangle bar = rows.bar(activity);
    g.setFont(UIManager.getFont("small.font"));
    FontMetrics metrics = g.getFontMetrics();
    int height = metrics.getHeight() + scale(6);
    int width = metrics.stringWidth(date) + scale(14);
    int y =
        bar.y - height - scale(3) < 0 ? bar.y + bar.height + scale(3) : bar.y - height - scale(3);
    g.setColor(Ink.TAG.color());
    g.fillRoundRect(bar.x, y, width, height, scale(6), scale(6));
    g.setColor(Ink.TAG_TEXT.color());
    g.drawString(date, bar.x + scale(7), Drawing.baseline(metrics, y, height));
  }

  private Color color(Activity activity) {
    if (document.schedule().isCritical(activity)) {
      return Ink.CRITICAL.color();
    }
    return (activity.isMilestone() ? Ink.MILESTONE : Ink.BAR).color();
  }

  private static Shape shape(Activity activity, Rectangle bar) {
    int arc = scale(7);
    return activity.isMilestone()
        ? Drawing.diamond(bar)
        : new RoundRectangle2D.Double(bar.x, bar.y, bar.width, bar.height, arc, arc);
  }
}

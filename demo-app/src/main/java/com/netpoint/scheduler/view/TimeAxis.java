package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.netpoint.scheduler.view.TimeGrid.Cell;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.UIManager;

/**
 * The two lines above the chart: months, and below them the Mondays, or all days when there is
 * room.
 */
final class TimeAxis extends JComponent {
  private static final List<DateTimeFormatter> MONTH_NAMES =
      List.of(Wording.format("MMMM yyyy"), Wording.format("MMM yyyy"), Wording.format("MMM"));
  private static final DateTimeFormatter DAY = Wording.format("d");

  private final Document document;
  private final TimeGrid grid;

  TimeAxis(Document document) {
    this.document = document;
    this.grid = new TimeGrid(document);
    document.onChange(this::adapt);
  }

  private void adapt() {
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(document.scale().width(document.schedule().finish()), scale(52));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Drawing.prepare(graphics);
    Rectangle seen = getVisibleRect();
    int middle = getHeight() / 2;
    g.setColor(Ink.PAPER.color());
    g.fill(seen);
    paintMonths(g, seen, middle);
    paintDays(g, seen, middle);
    g.setColor(Ink.MONTH_LINE.color());
    g.fillRect(seen.x, getHeight() - 1, seen.width, 1);
    g.dispose();
  }

  private void paintMonths(Graphics2D g, Rectangle seen, int bottom) {
    g.setFont(UIManager.getFont("semibold.font"));
    FontMetrics metrics = g.getFontMetrics();
    int padding = scale(6);
    for (Cell month : grid.months(seen.x, seen.x + seen.width)) {
      g.setColor(Ink.MONTH_LINE.color());
      g.fillRect(month.left(), 0, 1, getHeight());
      // The name stays in sight as long as its month does.
      int left = Math.max(month.left(), seen.x) + padding;
      String name =
          name(month, metrics, Math.min(month.right(), seen.x + seen.width) - padding - left);
      g.setColor(Ink.TEXT.color());
      g.drawString(name, left, Drawing.baseline(metrics, 0, bottom));
    }
    g.setColor(Ink.ROW_LINE.color());
    g.fillRect(seen.x, bottom, seen.width, 1);
  }

  private void paintDays(Graphics2D g, Rectangle seen, int top) {
    g.setFont(UIManager.getFont("small.font"));
    FontMetrics metrics = g.getFontMetrics();
    int right = seen.x + seen.width;
    for (Cell cell : grid.divisions(seen.x, right)) {
      g.setColor(Ink.WEEK_LINE.color());
      g.fillRect(cell.left(), top + 1, 1, getHeight() - top);
      String day = DAY.format(cell.date());
      int width = metrics.stringWidth(day);
      int x = cell.left() + (grid.showsDays() ? (cell.width() - width) / 2 : scale(4));
      if (isNumbered(cell, metrics) && x >= seen.x && x + width <= right) {
        g.setColor(Ink.FAINT_TEXT.color());
        g.drawString(day, x, Drawing.baseline(metrics, top, getHeight() - top));
      }
    }
  }

  /**
   * Every week where there is room; else every second or fourth, the same ones wherever one
   * scrolls.
   */
  private boolean isNumbered(Cell cell, FontMetrics metrics) {
    if (grid.showsDays()) {
      return true;
    }
    int needed = metrics.stringWidth("30") + scale(7);
    int every = cell.width() >= needed ? 1 : cell.width() * 2 >= needed ? 2 : 4;
    return Math.floorMod(Math.floorDiv(cell.date().toEpochDay(), 7), every) == 0;
  }

  private static String name(Cell month, FontMetrics metrics, int room) {
    return MONTH_NAMES.stream()
        .map(format -> format.format(month.date()))
        .filter(name -> metrics.stringWidth(name) <= room)
        .findFirst()
        .orElse("");
  }
}

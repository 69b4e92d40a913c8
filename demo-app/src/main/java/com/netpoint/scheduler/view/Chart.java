package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.view.TimeGrid.Cell;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** The schedule over time: a bar for each activity, an arrow for each link. */
final class Chart extends JComponent implements Scrollable {
  private final Document document;
  private final Rows rows;
  private final TimeGrid grid;
  private final BarPainter bars;
  private final LinkPainter links;

  Chart(Document document, Rows rows) {
    this.document = document;
    this.rows = rows;
    this.grid = new TimeGrid(document);
    this.bars = new BarPainter(document, rows);
    this.links = new LinkPainter(document, rows);
    document.onChange(this::adapt);
    setAutoscrolls(true);
    new BarMouse(this, document, rows).install();
  }

  private void adapt() {
    revalidate();
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Drawing.prepare(graphics);
    Rectangle seen = g.getClipBounds();
    g.setColor(Ink.PAPER.color());
    g.fill(seen);
    paintTime(g, seen);
    paintRows(g, seen);
    links.paint(g);
    bars.paint(g, getVisibleRect());
    g.dispose();
  }

  private void paintRows(Graphics2D g, Rectangle seen) {
    for (Activity activity : document.project().network().activities()) {
      int top = rows.top(activity);
      if (document.selection().isSelected(activity)) {
        g.setColor(Ink.SELECTED_ROW.color());
        g.fillRect(seen.x, top, seen.width, rows.height());
      } else if (document.selection().isHovered(activity)) {
        g.setColor(Ink.HOVERED_ROW.color());
        g.fillRect(seen.x, top, seen.width, rows.height());
      }
      g.setColor(Ink.ROW_LINE.color());
      g.fillRect(seen.x, top + rows.height() - 1, seen.width, 1);
    }
  }

  private void paintTime(Graphics2D g, Rectangle seen) {
    int right = seen.x + seen.width;
    g.setColor(Ink.WEEK_LINE.color());
    for (Cell cell : grid.divisions(seen.x, right)) {
      g.fillRect(cell.left(), seen.y, 1, seen.height);
    }
    g.setColor(Ink.MONTH_LINE.color());
    for (Cell month : grid.months(seen.x, right)) {
      g.fillRect(month.left(), seen.y, 1, seen.height);
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(document.scale().width(document.schedule().finish()), rows.totalHeight());
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL ? rows.height() : scale(40);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL ? seen.height : seen.width;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent().getWidth() > getPreferredSize().width;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent().getHeight() > getPreferredSize().height;
  }
}

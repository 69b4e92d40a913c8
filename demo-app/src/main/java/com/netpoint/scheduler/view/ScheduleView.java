package com.netpoint.scheduler.view;

import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/** Table, time axis and chart, which scroll together, and the zoom over them. */
final class ScheduleView extends JScrollPane {
  private static final double ZOOM_STEP = 1.25;

  private final Document document;
  private final Chart chart;
  private boolean fitted = true;

  ScheduleView(Document document, ActivityTable table) {
    this.document = document;
    this.chart = new Chart(document, new Rows(document, table::getRowHeight));
    setBorder(BorderFactory.createEmptyBorder());
    setViewportView(chart);
    setRowHeaderView(table);
    setColumnHeaderView(new TimeAxis(document));
    setCorner(UPPER_LEFT_CORNER, table.getTableHeader());
    // Names of months and days of bars stay in sight, so a scrolled picture is no copy of what it
    // was.
    getColumnHeader().setScrollMode(JViewport.SIMPLE_SCROLL_MODE);
    getViewport().setScrollMode(JViewport.SIMPLE_SCROLL_MODE);
    chart.addMouseWheelListener(this::zoomOrScroll);
    // Not on the viewport: it also shrinks when a drag makes a scroll bar appear.
    addComponentListener(new Refit());
  }

  void zoomIn() {
    zoom(ZOOM_STEP, middle());
  }

  void zoomOut() {
    zoom(1 / ZOOM_STEP, middle());
  }

  /** Shows the whole project, and goes on doing so when the window changes its size. */
  void fit() {
    fitted = true;
    document.scale().fit(getViewport().getWidth(), document.schedule().finish());
  }

  /** Zooms so that the day at this place of the chart stays where it is on the screen. */
  private void zoom(double factor, int x) {
    fitted = false;
    double day = document.scale().dayAt(x);
    Point position = getViewport().getViewPosition();
    int distance = x - position.x;
    document.scale().zoom(factor);
    validate();
    int furthest = Math.max(0, chart.getWidth() - getViewport().getWidth());
    position.x = Math.max(0, Math.min(furthest, document.scale().x(day) - distance));
    getViewport().setViewPosition(position);
  }

  private int middle() {
    return getViewport().getViewPosition().x + getViewport().getWidth() / 2;
  }

  private void zoomOrScroll(MouseWheelEvent event) {
    if (event.isControlDown()) {
      zoom(Math.pow(ZOOM_STEP, -event.getPreciseWheelRotation()), event.getX());
    } else {
      dispatchEvent(SwingUtilities.convertMouseEvent(chart, event, this));
    }
  }

  private final class Refit extends ComponentAdapter {
    @Override
    public void componentResized(ComponentEvent event) {
      if (fitted) {
        fit();
      }
    }
  }
}

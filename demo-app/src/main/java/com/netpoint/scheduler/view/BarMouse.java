package com.netpoint.scheduler.view;

import static com.formdev.flatlaf.util.UIScale.scale;

import com.netpoint.scheduler.model.Activity;
import java.awt.Cursor;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Selects, hovers and drags bars; Escape takes a drag back while the button is still down. */
final class BarMouse extends MouseAdapter {
  /** A bar in the hand: where it was taken, and on which day it lay. */
  private record Grip(Activity activity, int x, int day) {}

  /**
   * Pixels within which a press is a click: else a trembling hand would move an activity by a day.
   */
  private static final int TREMBLE = 4;

  private final JComponent chart;
  private final Document document;
  private final Rows rows;
  private @Nullable Grip grip;

  BarMouse(JComponent chart, Document document, Rows rows) {
    this.chart = chart;
    this.document = document;
    this.rows = rows;
  }

  void install() {
    chart.addMouseListener(this);
    chart.addMouseMotionListener(this);
    KeyStroke escape = KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0);
    new Command("Take Drag Back", escape, this::letGo).alsoOn(escape, chart);
  }

  @Override
  public void mousePressed(MouseEvent event) {
    Activity activity = rows.at(event.getPoint());
    if (activity != null && SwingUtilities.isLeftMouseButton(event)) {
      document.selection().select(activity);
      grip = new Grip(activity, event.getX(), document.schedule().start(activity));
    }
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    Grip held = grip;
    if (held == null) {
      return;
    }
    int distance = event.getX() - held.x();
    if (Math.abs(distance) >= scale(TREMBLE) || document.plan().isPreviewing()) {
      document.plan().preview(held.activity(), held.day() + document.scale().days(distance));
      chart.scrollRectToVisible(new Rectangle(event.getX(), event.getY(), 1, 1));
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    if (grip != null) {
      grip = null;
      document.plan().keepPreview();
    }
    mouseMoved(event);
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    Activity activity = rows.at(event.getPoint());
    document.selection().hover(activity);
    chart.setCursor(
        Cursor.getPredefinedCursor(activity == null ? Cursor.DEFAULT_CURSOR : Cursor.HAND_CURSOR));
  }

  @Override
  public void mouseExited(MouseEvent event) {
    if (grip == null) {
      document.selection().hover(null);
    }
  }

  private void letGo() {
    grip = null;
    document.plan().discardPreview();
  }
}

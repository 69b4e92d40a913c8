package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Schedule;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where each activity is on the chart: one row each, level with the rows of the table beside it.
 */
final class Rows {
  private final Document document;
  private final IntSupplier height;

  /**
   * @param height the pixels of one row; asked anew each time, since it changes with the theme's
   *     font
   */
  Rows(Document document, IntSupplier height) {
    this.document = document;
    this.height = height;
  }

  int height() {
    return height.getAsInt();
  }

  int totalHeight() {
    return height() * activities().size();
  }

  int top(Activity activity) {
    return activities().indexOf(activity) * height();
  }

  /** The bar of an activity; for a milestone the square round its diamond, centred on its day. */
  Rectangle bar(Activity activity) {
    Schedule schedule = document.schedule();
    int thickness = height() * 9 / 16;
    int y = top(activity) + (height() - thickness) / 2;
    int x = document.scale().x(schedule.start(activity));
    if (activity.isMilestone()) {
      return new Rectangle(x - thickness / 2, y, thickness, thickness);
    }
    int end = document.scale().x(schedule.finish(activity));
    return new Rectangle(x, y, Math.max(1, end - x), thickness);
  }

  /** The activity whose bar is at this point of the chart; null between the bars. */
  @Nullable Activity at(Point point) {
    int row = Math.floorDiv(point.y, height());
    if (row < 0 || row >= activities().size()) {
      return null;
    }
    Activity activity = activities().get(row);
    Rectangle target = bar(activity);
    // A bar of a day or two is hard to hit: the mouse may miss it by a little.
    target.grow(3, 3);
    return target.contains(point) ? activity : null;
  }

  private List<Activity> activities() {
    return document.project().network().activities();
  }
}

package com.netpoint.scheduler.view;

import com.formdev.flatlaf.util.UIScale;
import java.util.ArrayList;
import java.util.List;

/** How wide a day is drawn, and where each day lies on the time axis. */
final class TimeScale {
  private static final int DAYS_BEFORE = 6;
  private static final int DAYS_AFTER = 20;
  private static final float NARROWEST = 1.5f;
  private static final float WIDEST = 48;

  private final List<Runnable> listeners = new ArrayList<>();
  private double pixelsPerDay = UIScale.scale(4f);

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  double pixelsPerDay() {
    return pixelsPerDay;
  }

  /** Where the day begins. */
  int x(double day) {
    return (int) Math.round((day + DAYS_BEFORE) * pixelsPerDay);
  }

  /** The moment at this place; its floor is the day. */
  double dayAt(int x) {
    return x / pixelsPerDay - DAYS_BEFORE;
  }

  /** The nearest number of whole days for a distance. */
  int days(int pixels) {
    return (int) Math.round(pixels / pixelsPerDay);
  }

  /** The width of the whole time axis of a project with this finish. */
  int width(int finish) {
    return x(finish + DAYS_AFTER);
  }

  void fit(int width, int finish) {
    set((double) width / (DAYS_BEFORE + finish + DAYS_AFTER));
  }

  void zoom(double factor) {
    set(pixelsPerDay * factor);
  }

  private void set(double wanted) {
    double bounded = Math.max(UIScale.scale(NARROWEST), Math.min(UIScale.scale(WIDEST), wanted));
    if (bounded != pixelsPerDay) {
      pixelsPerDay = bounded;
      listeners.forEach(Runnable::run);
    }
  }
}

package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which activity the keys act on, and which one the mouse points at. */
final class Selection {
  private final List<Runnable> listeners = new ArrayList<>();
  private Activity selected;
  private Activity attended;
  private @Nullable Activity hovered;

  Selection(Activity selected) {
    this.selected = selected;
    this.attended = selected;
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  Activity selected() {
    return selected;
  }

  boolean isSelected(Activity activity) {
    return activity.equals(selected);
  }

  boolean isHovered(Activity activity) {
    return activity.equals(hovered);
  }

  /** What the user looks at: what was last chosen, by the mouse pointing at it or by selection. */
  Activity attended() {
    return attended;
  }

  void select(Activity activity) {
    change(activity, hovered, activity);
  }

  /** Tells what the mouse points at; null when it points at no activity. */
  void hover(@Nullable Activity activity) {
    if (!Objects.equals(activity, hovered)) {
      change(selected, activity, activity == null ? selected : activity);
    }
  }

  private void change(
      Activity nextSelected, @Nullable Activity nextHovered, Activity nextAttended) {
    selected = nextSelected;
    hovered = nextHovered;
    attended = nextAttended;
    listeners.forEach(Runnable::run);
  }
}

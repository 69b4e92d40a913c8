package com.netpoint.scheduler.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The schedule somebody works on, with the way back.
 *
 * <p>A move can be previewed any number of times before it is kept; it is one step of undo however
 * long it was dragged about. A move without effect is no step. Not thread-safe.
 */
public final class Plan {
  private final Deque<Schedule> past = new ArrayDeque<>();
  private final Deque<Schedule> future = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Schedule kept;
  private Schedule shown;

  public Plan(Schedule schedule) {
    this.kept = schedule;
    this.shown = schedule;
  }

  /** What is to be seen now: the preview, or the schedule as kept. */
  public Schedule schedule() {
    return shown;
  }

  /** Runs after every change of what is to be seen, and of what can be undone. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Shows the kept schedule with one activity moved; an earlier preview is forgotten. */
  public void preview(Activity activity, int day) {
    show(kept.move(activity, day));
  }

  public boolean isPreviewing() {
    return !shown.equals(kept);
  }

  public void discardPreview() {
    show(kept);
  }

  public void keepPreview() {
    keep(shown);
  }

  public void move(Activity activity, int day) {
    keep(kept.move(activity, day));
  }

  /** Plans every activity as early as possible again, as one step. */
  public void moveAllToEarliest() {
    keep(Schedule.earliest(kept.network()));
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** Goes back to the schedule before the last step; does nothing when there is none. */
  public void undo() {
    step(past, future);
  }

  /** Takes the last undo back; does nothing when there is none. */
  public void redo() {
    step(future, past);
  }

  private void keep(Schedule next) {
    if (!next.equals(kept)) {
      past.push(kept);
      future.clear();
      kept = next;
    }
    show(kept);
  }

  private void step(Deque<Schedule> from, Deque<Schedule> to) {
    if (from.isEmpty()) {
      return;
    }
    to.push(kept);
    kept = from.pop();
    show(kept);
  }

  private void show(Schedule schedule) {
    shown = schedule;
    listeners.forEach(Runnable::run);
  }
}

package com.netpoint.scheduler.view;

import com.formdev.flatlaf.util.UIScale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The months, weeks and days that lie between two places of the time axis. */
final class TimeGrid {
  /** A stretch of the calendar: its first date, and from where to where it is drawn. */
  record Cell(LocalDate date, int left, int right) {
    int width() {
      return right - left;
    }
  }

  private final Document document;

  TimeGrid(Document document) {
    this.document = document;
  }

  List<Cell> months(int left, int right) {
    return cells(dateAt(left).withDayOfMonth(1), right, date -> date.plusMonths(1));
  }

  /** The finest division that can be told apart at the present scale: days, weeks, or none. */
  List<Cell> divisions(int left, int right) {
    if (showsDays()) {
      return cells(dateAt(left), right, date -> date.plusDays(1));
    }
    if (document.scale().pixelsPerDay() * 7 < UIScale.scale(9)) {
      return List.of();
    }
    LocalDate monday = dateAt(left).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return cells(monday, right, date -> date.plusWeeks(1));
  }

  boolean showsDays() {
    return document.scale().pixelsPerDay() >= UIScale.scale(22);
  }

  private List<Cell> cells(LocalDate first, int right, UnaryOperator<LocalDate> next) {
    return Stream.iterate(first, date -> x(date) < right, next)
        .map(date -> new Cell(date, x(date), x(next.apply(date))))
        .toList();
  }

  private LocalDate dateAt(int x) {
    return document.project().date((int) Math.floor(document.scale().dayAt(x)));
  }

  private int x(LocalDate date) {
    return document.scale().x(document.project().day(date));
  }
}

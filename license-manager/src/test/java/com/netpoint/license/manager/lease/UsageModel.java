package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Period;
import com.netpoint.license.manager.audit.UsagePoint;
import com.netpoint.license.manager.audit.UsageReport;
import com.netpoint.license.manager.audit.UserUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The plain history of a pool: how many seats were in use from when on. */
final class UsageModel {
  private final List<Level> history = new ArrayList<>();
  private long grants;
  private long refusals;
  private boolean recounted;

  void inUse(Instant at, long seats) {
    history.add(new Level(at, seats));
  }

  void outcome(String outcome) {
    if (outcome.equals("new")) {
      grants++;
    } else if (!outcome.equals("again")) {
      refusals++;
    }
  }

  /** The leases were given to holders of another kind, who are said to have come with them. */
  void recount() {
    recounted = true;
  }

  void compare(UsageReport report) {
    report.points().forEach(point -> compare(report, point));
    if (grants + refusals > 0) {
      assertThat(report.points()).isNotEmpty();
      assertThat(report.peak()).isNotNull();
    }
    if (report.period() == Period.YEAR) {
      compareAll(report);
    }
  }

  /** No episode is longer than a year. */
  private void compareAll(UsageReport report) {
    assertThat(report.points().stream().mapToLong(UsagePoint::grants).sum()).isEqualTo(grants);
    assertThat(report.points().stream().mapToLong(UsagePoint::refusals).sum()).isEqualTo(refusals);
    assertThat(report.causes().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(refusals);
    if (!recounted) {
      assertThat(report.users().stream().map(UserUse::held).reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(
              Duration.ofMillis(report.points().stream().mapToLong(UsagePoint::seatMillis).sum()));
    }
  }

  private void compare(UsageReport report, UsagePoint point) {
    Instant next = point.start().plus(report.period().step());
    Instant end = earlier(next, report.until());
    Instant begin = end.minus(point.lasting());
    long peak = 0;
    long seatMillis = 0;
    for (int i = 0; i < history.size(); i++) {
      Level level = history.get(i);
      Instant over = i + 1 < history.size() ? history.get(i + 1).at : report.until();
      if (!over.isBefore(begin) && level.at.isBefore(next)) {
        peak = Math.max(peak, level.inUse);
      }
      Instant from = level.at.isBefore(begin) ? begin : level.at;
      Instant to = earlier(over, end);
      seatMillis += from.isBefore(to) ? level.inUse * Duration.between(from, to).toMillis() : 0;
    }
    assertThat(point.seatMillis()).as("%s of %s", point, history).isEqualTo(seatMillis);
    assertThat(point.peak()).as("%s of %s", point, history).isEqualTo(peak);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Level(Instant at, long inUse) {}
}

package com.netpoint.license.manager.audit;

import com.netpoint.license.manager.license.PoolId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a pool was used in a period.
 *
 * @param from when its first step begins
 * @param until the moment at which it was asked for
 * @param points the steps; those before the usage was kept are left out
 * @param peak the most that was in use at one time; absent when there are no points
 * @param users who had seats, those who had them longest first
 * @param refusals who was refused and why, those who were so most often first
 * @param longest who had a seat longest without a break, the longest first
 * @param absences when no license manager ran
 */
public record UsageReport(
    PoolId pool,
    Period period,
    Instant from,
    Instant until,
    List<UsagePoint> points,
    @Nullable Peak peak,
    List<UserUse> users,
    List<UserUse> refusals,
    List<SeatUse> longest,
    List<Absence> absences) {
  /** As many as are named with the longest times. */
  public static final int LONGEST = 20;

  /** As many as a page names of the users, and of those who were refused. */
  private static final int NAMED = 100;

  private static final Comparator<UserUse> BY_NAME =
      Comparator.comparing(UserUse::user).thenComparing(UserUse::cause);

  public static UsageReport of(AuditBook book, PoolId pool, Period period, Instant now) {
    Instant from = period.from(now);
    Timeline timeline = Timeline.of(period, now, book.buckets(pool, period.width(), from));
    List<UserUse> uses = book.uses(pool, from);
    return new UsageReport(
        pool,
        period,
        from,
        now,
        timeline.points(),
        timeline.peak(),
        uses.stream()
            .filter(each -> !each.isRefusal())
            .sorted(Comparator.comparing(UserUse::held).reversed().thenComparing(BY_NAME))
            .toList(),
        uses.stream()
            .filter(UserUse::isRefusal)
            .sorted(Comparator.comparing(UserUse::times).reversed().thenComparing(BY_NAME))
            .toList(),
        book.longest(pool, from, LONGEST),
        book.absences(from));
  }

  /** Whether somebody has his seat still. */
  public boolean isGoingOn(SeatUse use) {
    return !use.until().isBefore(until.truncatedTo(ChronoUnit.MILLIS));
  }

  /** The first of the users: for a page, which all of them could be too many for. */
  public List<UserUse> mostActive() {
    return users.subList(0, Math.min(NAMED, users.size()));
  }

  /** The first of the refusals: for a page, which all of them could be too many for. */
  public List<UserUse> mostRefused() {
    return refusals.subList(0, Math.min(NAMED, refusals.size()));
  }

  /** How often a checkout was refused for each cause, by the names of the refusals' codes. */
  public Map<String, Long> causes() {
    Map<String, Long> causes = new TreeMap<>();
    refusals.forEach(each -> causes.merge(each.cause(), each.times(), Long::sum));
    return causes;
  }
}

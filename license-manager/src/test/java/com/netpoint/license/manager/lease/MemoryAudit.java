package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Absence;
import com.netpoint.license.manager.audit.AuditBook;
import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.DayUse;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.audit.SeatUse;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.audit.UsageChange;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.license.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The access log and the usage in lists and maps. */
final class MemoryAudit implements AuditBook {
  private final MemoryBook book;
  private final List<Logged> log = new ArrayList<>();
  private final Map<Series, NavigableMap<Instant, UsageBucket>> buckets = new HashMap<>();
  private final Map<PoolId, UsageChange> changes = new HashMap<>();
  private final List<SeatUse> uses = new ArrayList<>();
  private final Map<Day, DayUse> days = new HashMap<>();
  private final List<Absence> absences = new ArrayList<>();
  private long lastNumber;

  MemoryAudit(MemoryBook book) {
    this.book = book;
  }

  MemoryAudit(MemoryBook book, MemoryAudit before) {
    this.book = book;
    before.finish();
    log.addAll(before.log);
    before.buckets.forEach((series, rows) -> buckets.put(series, new TreeMap<>(rows)));
    uses.addAll(before.uses);
    days.putAll(before.days);
    absences.addAll(before.absences);
    lastNumber = before.lastNumber;
  }

  /** So many seats of a pool have a holder now. */
  void inUse(PoolId pool, long before, long after) {
    change(pool, before, change -> change.inUse(after));
  }

  @Override
  public void log(LogEntry entry) {
    lastNumber++;
    log.add(new Logged(lastNumber, entry));
  }

  @Override
  public List<Logged> log(LogSearch search) {
    return found(search)
        .sorted(Comparator.comparing(Logged::number).reversed())
        .skip(search.skip())
        .limit(search.limit())
        .toList();
  }

  @Override
  public long count(LogSearch search) {
    return found(search).count();
  }

  @Override
  public boolean hasLogBeyond(long most) {
    return log.size() > most;
  }

  @Override
  public int trimLog(long most, int limit) {
    int trimmed = (int) Math.max(0, Math.min(limit, log.size() - most));
    log.subList(0, trimmed).clear();
    return trimmed;
  }

  @Override
  public void countGrant(PoolId pool) {
    change(pool, book.inUse(pool), UsageChange::granted);
  }

  @Override
  public void countRefusal(PoolId pool) {
    change(pool, book.inUse(pool), UsageChange::refused);
  }

  @Override
  public void noteSeats(PoolId pool, long seats) {
    change(pool, book.inUse(pool), change -> change.lending(seats));
  }

  @Override
  public @Nullable UsageBucket latest(PoolId pool, BucketWidth width) {
    Map.Entry<Instant, UsageBucket> last = rows(pool, width).lastEntry();
    return last == null ? null : last.getValue();
  }

  @Override
  public List<UsageBucket> buckets(PoolId pool, BucketWidth width, Instant from) {
    Instant before = rows(pool, width).lowerKey(from);
    return List.copyOf(rows(pool, width).tailMap(before == null ? from : before, true).values());
  }

  @Override
  public @Nullable Peak peak(PoolId pool) {
    return rows(pool, BucketWidth.HOUR).values().stream()
        .filter(each -> each.peak() > 0)
        .max(
            Comparator.comparing(UsageBucket::peak)
                .thenComparing(UsageBucket::start, Comparator.reverseOrder()))
        .map(each -> new Peak(each.peak(), each.peakAt()))
        .orElse(null);
  }

  @Override
  public void add(SeatUse use) {
    uses.add(use);
  }

  @Override
  public List<UserUse> uses(PoolId pool, Instant from) {
    Map<List<String>, UserUse> found = new TreeMap<>(Comparator.comparing(List::toString));
    usesSince(pool, from).forEach(each -> merge(found, userUse(each, from)));
    daysSince(pool, from)
        .forEach(
            each ->
                merge(found, new UserUse(each.user(), each.cause(), each.times(), each.held())));
    return List.copyOf(found.values());
  }

  @Override
  public List<SeatUse> longest(PoolId pool, Instant from, int limit) {
    return Stream.concat(
            usesSince(pool, from),
            daysSince(pool, from).flatMap(each -> Stream.ofNullable(each.longest())))
        .filter(each -> each.cause().equals(SeatUse.HELD))
        .sorted(
            Comparator.comparing(SeatUse::length)
                .reversed()
                .thenComparing(SeatUse::since)
                .thenComparing(SeatUse::user))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean hasOldUses(Instant before, long most) {
    return uses.size() > most || uses.stream().anyMatch(each -> each.until().isBefore(before));
  }

  @Override
  public int addUp(Instant before, long most, int limit) {
    List<SeatUse> old =
        uses.stream().filter(each -> each.until().isBefore(before)).limit(limit).toList();
    if (old.isEmpty()) {
      old = List.copyOf(uses.subList(0, (int) Math.max(0, Math.min(limit, uses.size() - most))));
    }
    for (SeatUse each : old) {
      uses.remove(each);
      each.days().forEach(day -> add(each.pool(), day));
    }
    return old.size();
  }

  @Override
  public int forgetDays(Instant before, int limit) {
    List<Day> old =
        days.keySet().stream().filter(each -> each.day.isBefore(before)).limit(limit).toList();
    old.forEach(days::remove);
    return old.size();
  }

  @Override
  public void add(Absence absence) {
    absences.add(absence);
    absences.subList(0, Math.max(0, absences.size() - Absence.KEPT)).clear();
  }

  @Override
  public List<Absence> absences(Instant from) {
    return absences.stream().filter(each -> each.until().isAfter(from)).toList();
  }

  private Stream<Logged> found(LogSearch search) {
    return log.stream()
        .filter(each -> each.number() < search.before())
        .filter(each -> each.entry().words().contains(search.words()));
  }

  private void change(PoolId pool, long inUse, UnaryOperator<UsageChange> change) {
    UsageChange before = changes.getOrDefault(pool, UsageChange.none(inUse));
    changes.put(pool, change.apply(before));
  }

  /** To be called at the end of the transaction, and before anything is read. */
  private void finish() {
    Map<PoolId, UsageChange> all = Map.copyOf(changes);
    changes.clear();
    all.forEach(this::finish);
  }

  private void finish(PoolId pool, UsageChange change) {
    for (BucketWidth width : BucketWidth.values()) {
      UsageBucket bucket =
          UsageBucket.after(latest(pool, width), width, change, book.now().calendar());
      NavigableMap<Instant, UsageBucket> rows = rows(pool, width);
      rows.put(bucket.start(), bucket);
      if (rows.size() > width.kept()) {
        rows.pollFirstEntry();
      }
    }
  }

  private NavigableMap<Instant, UsageBucket> rows(PoolId pool, BucketWidth width) {
    finish();
    return buckets.computeIfAbsent(new Series(pool, width), key -> new TreeMap<>());
  }

  private Stream<SeatUse> usesSince(PoolId pool, Instant from) {
    return Stream.concat(
            uses.stream(),
            book.seatHolders(pool).map(each -> SeatUse.held(pool, each, book.now().calendar())))
        .filter(each -> each.pool().equals(pool) && !each.until().isBefore(from));
  }

  private Stream<DayUse> daysSince(PoolId pool, Instant from) {
    return days.entrySet().stream()
        .filter(each -> each.getKey().pool.equals(pool) && !each.getKey().day.isBefore(from))
        .map(Map.Entry::getValue);
  }

  private void add(PoolId pool, DayUse share) {
    Day day = new Day(pool, share.day(), share.user(), share.cause());
    boolean full =
        days.keySet().stream()
                .filter(each -> each.pool.equals(pool) && each.day.equals(share.day()))
                .count()
            >= DayUse.MOST_USERS;
    if (full && !days.containsKey(day)) {
      Day others = new Day(pool, share.day(), DayUse.OTHERS, share.cause());
      days.merge(others, share.ofOthers(), DayUse::plus);
    } else {
      days.merge(day, share, DayUse::plus);
    }
  }

  private static UserUse userUse(SeatUse use, Instant from) {
    Instant begin = use.since().isBefore(from) ? from : use.since();
    return new UserUse(use.user(), use.cause(), 1, Duration.between(begin, use.until()));
  }

  private static void merge(Map<List<String>, UserUse> found, UserUse use) {
    found.merge(
        List.of(use.user(), use.cause()),
        use,
        (one, other) ->
            new UserUse(
                one.user(),
                one.cause(),
                one.times() + other.times(),
                one.held().plus(other.held())));
  }

  private record Series(PoolId pool, BucketWidth width) {}

  private record Day(PoolId pool, Instant day, String user, String cause) {}
}

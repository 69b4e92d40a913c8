package com.netpoint.license.manager.store;

import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.audit.UsageChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of the usage in one transaction. What its entries change is added up in memory, and
 * written at its end: a row or two for each pool, however many leases came and went.
 */
final class UsageTable {
  private static final String BUCKETS =
      "select start_at, seats, peak, peak_at, in_use, changed_at, seat_millis, grants, refusals"
          + " from usage_bucket where pool_id = ? and width = ?";
  private static final String LATEST = " order by start_at desc limit 1";

  private final Statements sql;
  private final Instant now;
  private final Map<Long, UsageChange> changes = new TreeMap<>();

  UsageTable(Statements sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /**
   * Changes the usage of a pool.
   *
   * @param inUse how many of its seats have a holder, before that
   */
  void change(long pool, long inUse, UnaryOperator<UsageChange> change) {
    UsageChange before = changes.get(pool);
    changes.put(pool, change.apply(before == null ? UsageChange.none(inUse) : before));
  }

  /** Writes what was changed, for which the transaction stands still at one moment. */
  void flush() {
    changes.forEach(
        (pool, change) -> {
          for (BucketWidth width : BucketWidth.values()) {
            write(pool, width, change);
          }
        });
    changes.clear();
  }

  @Nullable UsageBucket latest(long pool, BucketWidth width) {
    flush();
    return stored(pool, width);
  }

  List<UsageBucket> since(long pool, BucketWidth width, Instant from) {
    flush();
    List<UsageBucket> buckets =
        new ArrayList<>(
            sql.list(
                BUCKETS + " and start_at < ?" + LATEST,
                UsageTable::bucket,
                pool,
                minutes(width),
                from.toEpochMilli()));
    buckets.addAll(
        sql.list(
            BUCKETS + " and start_at >= ? order by start_at",
            UsageTable::bucket,
            pool,
            minutes(width),
            from.toEpochMilli()));
    return buckets;
  }

  @Nullable Peak peak(long pool) {
    flush();
    return sql.first(
        "select peak, peak_at from usage_bucket where pool_id = ? and width = ? and peak > 0"
            + " order by peak desc, start_at limit 1",
        row -> new Peak(row.getLong(1), instant(row, 2)),
        pool,
        minutes(BucketWidth.HOUR));
  }

  private void write(long pool, BucketWidth width, UsageChange change) {
    UsageBucket latest = stored(pool, width);
    UsageBucket bucket = UsageBucket.after(latest, width, change, now);
    if (latest == null || latest.start().isBefore(bucket.start())) {
      insert(pool, width, bucket);
      forgetOldest(pool, width);
    } else {
      update(pool, width, bucket);
    }
  }

  private @Nullable UsageBucket stored(long pool, BucketWidth width) {
    return sql.first(BUCKETS + LATEST, UsageTable::bucket, pool, minutes(width));
  }

  private void insert(long pool, BucketWidth width, UsageBucket bucket) {
    sql.update(
        "insert into usage_bucket (seats, peak, peak_at, in_use, changed_at, seat_millis, grants,"
            + " refusals, pool_id, width, start_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(pool, width, bucket));
  }

  private void update(long pool, BucketWidth width, UsageBucket bucket) {
    sql.update(
        "update usage_bucket set seats = ?, peak = ?, peak_at = ?, in_use = ?, changed_at = ?,"
            + " seat_millis = ?, grants = ?, refusals = ?"
            + " where pool_id = ? and width = ? and start_at = ?",
        values(pool, width, bucket));
  }

  /** Whoever begins one makes room for it, so that there are never more. */
  private void forgetOldest(long pool, BucketWidth width) {
    sql.update(
        "delete from usage_bucket where pool_id = ? and width = ? and start_at <="
            + " (select start_at from usage_bucket where pool_id = ? and width = ?"
            + " order by start_at desc limit 1 offset ?)",
        pool,
        minutes(width),
        pool,
        minutes(width),
        width.kept());
  }

  private static Object[] values(long pool, BucketWidth width, UsageBucket bucket) {
    return new Object[] {
      bucket.seats(),
      bucket.peak(),
      bucket.peakAt().toEpochMilli(),
      bucket.inUse(),
      bucket.changedAt().toEpochMilli(),
      bucket.seatMillis(),
      bucket.grants(),
      bucket.refusals(),
      pool,
      minutes(width),
      bucket.start().toEpochMilli()
    };
  }

  private static long minutes(BucketWidth width) {
    return width.length().toMinutes();
  }

  private static UsageBucket bucket(ResultSet row) throws SQLException {
    return new UsageBucket(
        instant(row, 1),
        row.getLong(2),
        row.getLong(3),
        instant(row, 4),
        row.getLong(5),
        instant(row, 6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}

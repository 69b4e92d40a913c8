package com.netpoint.license.manager.store;

import com.netpoint.license.manager.audit.Absence;
import com.netpoint.license.manager.audit.AuditBook;
import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.audit.SeatUse;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.audit.UsageChange;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.license.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The access log and the usage as tables, for one transaction. */
final class SqlAudit implements AuditBook {
  private final Statements sql;
  private final PoolTable pools;
  private final UsageTable usage;
  private final LogTable log;
  private final SeatUseTable uses;

  SqlAudit(Statements sql, Instant now, PoolTable pools, UsageTable usage) {
    this.sql = sql;
    this.pools = pools;
    this.usage = usage;
    this.log = new LogTable(sql);
    this.uses = new SeatUseTable(sql, now);
  }

  /** To be called before the transaction becomes true. */
  void finish() {
    usage.flush();
  }

  @Override
  public void log(LogEntry entry) {
    log.add(entry);
  }

  @Override
  public List<Logged> log(LogSearch search) {
    return log.list(search);
  }

  @Override
  public long count(LogSearch search) {
    return log.count(search);
  }

  @Override
  public boolean hasLogBeyond(long most) {
    return log.hasBeyond(most);
  }

  @Override
  public int trimLog(long most, int limit) {
    return log.trim(most, limit);
  }

  @Override
  public void countGrant(PoolId pool) {
    change(pool, UsageChange::granted);
  }

  @Override
  public void countRefusal(PoolId pool) {
    change(pool, UsageChange::refused);
  }

  @Override
  public void noteSeats(PoolId pool, long seats) {
    change(pool, change -> change.lending(seats));
  }

  private void change(PoolId pool, UnaryOperator<UsageChange> change) {
    usage.change(pools.id(pool), pools.inUse(pool), change);
  }

  @Override
  public @Nullable UsageBucket latest(PoolId pool, BucketWidth width) {
    return usage.latest(pools.id(pool), width);
  }

  @Override
  public List<UsageBucket> buckets(PoolId pool, BucketWidth width, Instant from) {
    return usage.since(pools.id(pool), width, from);
  }

  @Override
  public @Nullable Peak peak(PoolId pool) {
    return usage.peak(pools.id(pool));
  }

  @Override
  public void add(SeatUse use) {
    uses.add(pools.id(use.pool()), use);
  }

  @Override
  public List<UserUse> uses(PoolId pool, Instant from) {
    return uses.uses(pools.id(pool), from);
  }

  @Override
  public List<SeatUse> longest(PoolId pool, Instant from, int limit) {
    return uses.longest(pool, pools.id(pool), from, limit);
  }

  @Override
  public boolean hasOldUses(Instant before, long most) {
    return uses.hasOld(before, most);
  }

  @Override
  public int addUp(Instant before, long most, int limit) {
    return uses.addUp(before, most, limit);
  }

  @Override
  public int forgetDays(Instant before, int limit) {
    return uses.forgetDays(before, limit);
  }

  @Override
  public void add(Absence absence) {
    sql.update(
        "insert into absence (since, until) values (?, ?)",
        absence.from().toEpochMilli(),
        absence.until().toEpochMilli());
    sql.update(
        "delete from absence where absence_id in"
            + " (select absence_id from absence order by absence_id desc limit ? offset ?)",
        Absence.KEPT,
        Absence.KEPT);
  }

  @Override
  public List<Absence> absences(Instant from) {
    return sql.list(
        "select since, until from absence where until > ? order by absence_id",
        row ->
            new Absence(Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))),
        from.toEpochMilli());
  }
}

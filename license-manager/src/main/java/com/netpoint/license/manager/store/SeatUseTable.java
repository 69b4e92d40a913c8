package com.netpoint.license.manager.store;

import com.netpoint.license.manager.audit.DayUse;
import com.netpoint.license.manager.audit.SeatUse;
import com.netpoint.license.manager.audit.UserUse;
import com.netpoint.license.manager.license.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of those who had a seat, or were refused one, and of those who have one. */
final class SeatUseTable {
  /** Who had one and who has one, as one table. Takes the pool, the begin; now, and the pool. */
  private static final String ALL =
      "(select user_name, host, cause, since, until from seat_use where pool_id = ? and until >= ?"
          + " union all select user_name, host, '', since, ? from holder where pool_id = ?)";

  private final Statements sql;
  private final Instant now;

  SeatUseTable(Statements sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  void add(long pool, SeatUse use) {
    sql.update(
        "insert into seat_use (pool_id, user_name, host, cause, since, until)"
            + " values (?, ?, ?, ?, ?, ?)",
        pool,
        use.user(),
        use.host(),
        use.cause(),
        use.since().toEpochMilli(),
        use.until().toEpochMilli());
  }

  List<UserUse> uses(long pool, Instant from) {
    return sql.list(
        "select user_name, cause, sum(times), sum(held) from"
            + " (select user_name, cause, 1 as times,"
            + " until - case when since < ? then ? else since end as held from "
            + ALL
            + " as one union all select user_name, cause, times, held from seat_use_day"
            + " where pool_id = ? and day_at >= ?) as every group by user_name, cause",
        row ->
            new UserUse(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Duration.ofMillis(Math.max(0, row.getLong(4)))),
        from.toEpochMilli(),
        from.toEpochMilli(),
        pool,
        from.toEpochMilli(),
        now.toEpochMilli(),
        pool,
        pool,
        from.toEpochMilli());
  }

  List<SeatUse> longest(PoolId name, long pool, Instant from, int limit) {
    return sql.list(
        "select user_name, host, cause, since, until from (select * from "
            + ALL
            + " as one union all select user_name, '', cause, longest_since, longest_until"
            + " from seat_use_day where pool_id = ? and day_at >= ?"
            + " and longest_until is not null) as every"
            + " where cause = '' order by until - since desc, since, user_name limit ?",
        row -> use(name, row, 1),
        pool,
        from.toEpochMilli(),
        now.toEpochMilli(),
        pool,
        pool,
        from.toEpochMilli(),
        limit);
  }

  boolean hasOld(Instant before, long most) {
    return !old(before, most, 1).isEmpty();
  }

  int addUp(Instant before, long most, int limit) {
    List<Stored> old = old(before, most, limit);
    for (Stored each : old) {
      each.use.days().forEach(day -> add(each.pool, day));
      sql.update("delete from seat_use where use_id = ?", each.id);
    }
    return old.size();
  }

  int forgetDays(Instant before, int limit) {
    return sql.update(
        "delete from seat_use_day where (day_at, pool_id, user_name, cause) in"
            + " (select day_at, pool_id, user_name, cause from seat_use_day where day_at < ?"
            + " order by day_at limit ?)",
        before.toEpochMilli(),
        limit);
  }

  /** They were added when they ended: an index by their ends would cost each checkin a page. */
  private List<Stored> old(Instant before, long most, int limit) {
    return sql.list(
        "select use_id, pool_id, product, feature, user_name, host, cause, since, until"
            + " from (select * from seat_use order by use_id limit ?) as oldest"
            + " join pool using (pool_id)"
            + " where until < ? or use_id <= (select max(use_id) from seat_use) - ?"
            + " order by use_id",
        row ->
            new Stored(
                row.getLong(1),
                row.getLong(2),
                use(new PoolId(row.getString(3), row.getString(4)), row, 5)),
        limit,
        before.toEpochMilli(),
        most);
  }

  private void add(long pool, DayUse share) {
    DayUse known = day(pool, share);
    if (known == null && isFull(pool, share)) {
      DayUse others = share.ofOthers();
      known = day(pool, others);
      write(pool, known == null ? others : known.plus(others));
    } else {
      write(pool, known == null ? share : known.plus(share));
    }
  }

  /** What is kept of the same day, user and cause; absent when nothing is yet. */
  private @Nullable DayUse day(long pool, DayUse of) {
    return sql.first(
        "select times, held, longest_since, longest_until, product, feature"
            + " from seat_use_day join pool using (pool_id)"
            + " where day_at = ? and pool_id = ? and user_name = ? and cause = ?",
        row ->
            new DayUse(
                of.day(),
                of.user(),
                of.cause(),
                row.getLong(1),
                Duration.ofMillis(row.getLong(2)),
                longest(of, row)),
        of.day().toEpochMilli(),
        pool,
        of.user(),
        of.cause());
  }

  private static @Nullable SeatUse longest(DayUse of, ResultSet row) throws SQLException {
    Instant since = instant(row, 3);
    return row.wasNull()
        ? null
        : new SeatUse(
            new PoolId(row.getString(5), row.getString(6)),
            of.user(),
            "",
            of.cause(),
            since,
            instant(row, 4));
  }

  private boolean isFull(long pool, DayUse of) {
    return sql.first(
            "select 1 from seat_use_day where day_at = ? and pool_id = ? limit 1 offset ?",
            row -> true,
            of.day().toEpochMilli(),
            pool,
            DayUse.MOST_USERS - 1)
        != null;
  }

  private void write(long pool, DayUse day) {
    SeatUse longest = day.longest();
    sql.update(
        "insert into seat_use_day (day_at, pool_id, user_name, cause, times, held,"
            + " longest_since, longest_until) values (?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (day_at, pool_id, user_name, cause) do update set"
            + " times = excluded.times, held = excluded.held,"
            + " longest_since = excluded.longest_since, longest_until = excluded.longest_until",
        day.day().toEpochMilli(),
        pool,
        day.user(),
        day.cause(),
        day.times(),
        day.held().toMillis(),
        longest == null ? null : longest.since().toEpochMilli(),
        longest == null ? null : longest.until().toEpochMilli());
  }

  /** From the user's name on, in the order of their columns. */
  private static SeatUse use(PoolId pool, ResultSet row, int first) throws SQLException {
    return new SeatUse(
        pool,
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        instant(row, first + 3),
        instant(row, first + 4));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private record Stored(long id, long pool, SeatUse use) {}
}

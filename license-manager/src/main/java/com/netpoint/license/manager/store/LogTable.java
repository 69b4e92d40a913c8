package com.netpoint.license.manager.store;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.license.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The rows of the access log in one transaction. */
final class LogTable {
  private static final Statements.Row<Long> NUMBER = row -> row.getLong(1);
  private static final String ENTRIES =
      "select log_id, logged_at, client, user_name, host, process_id, call_word, product, feature,"
          + " lease_id, result, detail from access_log where log_id < ?";
  private static final String CONTAINING = " and words like ? escape '!'";
  private static final String NEWEST = " order by log_id desc limit ? offset ?";

  private final Statements sql;

  LogTable(Statements sql) {
    this.sql = sql;
  }

  void add(LogEntry entry) {
    sql.update(
        "insert into access_log (logged_at, client, user_name, host, process_id, call_word,"
            + " product, feature, lease_id, result, detail, words)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.at().toEpochMilli(),
        entry.client(),
        entry.user(),
        entry.host(),
        entry.processId(),
        entry.call().word(),
        entry.pool().product(),
        entry.pool().feature(),
        entry.leaseId(),
        entry.result(),
        entry.detail(),
        entry.words());
  }

  List<Logged> list(LogSearch search) {
    return search.words().isEmpty()
        ? sql.list(
            ENTRIES + NEWEST, LogTable::logged, search.before(), search.limit(), search.skip())
        : sql.list(
            ENTRIES + CONTAINING + NEWEST,
            LogTable::logged,
            search.before(),
            pattern(search.words()),
            search.limit(),
            search.skip());
  }

  /** All of them by their numbers: to count them would be to read them. */
  long count(LogSearch search) {
    Long found =
        search.words().isEmpty()
            ? sql.first(
                "select (select max(log_id) from access_log where log_id < ?)"
                    + " - (select min(log_id) from access_log) + 1",
                NUMBER,
                search.before())
            : sql.first(
                "select count(*) from access_log where log_id < ?" + CONTAINING,
                NUMBER,
                search.before(),
                pattern(search.words()));
    return found == null ? 0 : found;
  }

  boolean hasBeyond(long most) {
    return sql.first(
            "select 1 from access_log"
                + " where log_id <= (select max(log_id) from access_log) - ? limit 1",
            NUMBER,
            most)
        != null;
  }

  /** By the numbers, which have no gaps but those that transactions have left which were undone. */
  int trim(long most, int limit) {
    return sql.update(
        "delete from access_log where log_id in (select log_id from access_log"
            + " where log_id <= (select max(log_id) from access_log) - ? order by log_id limit ?)",
        most,
        limit);
  }

  private static String pattern(String words) {
    return "%" + words.replaceAll("[!%_]", "!$0") + "%";
  }

  private static Logged logged(ResultSet row) throws SQLException {
    LogEntry entry =
        new LogEntry(
            Instant.ofEpochMilli(row.getLong(2)),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getLong(6),
            Call.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
            new PoolId(row.getString(8), row.getString(9)),
            row.getString(10),
            row.getString(11),
            row.getString(12));
    return new Logged(row.getLong(1), entry);
  }
}

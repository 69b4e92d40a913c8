package com.netpoint.license.manager.store;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.protocol.SeatHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/** The rows of the holders in one transaction. */
final class HolderTable {
  private static final Statements.Row<Long> LONG = row -> row.getLong(1);

  /** As many names as one statement asks for; with fewer, the last one fills the places. */
  private static final int NAMES = 50;

  private static final String PLACES = String.join(", ", Collections.nCopies(NAMES, "?"));

  private final Statements sql;
  private final PoolTable pools;

  HolderTable(Statements sql, PoolTable pools) {
    this.sql = sql;
    this.pools = pools;
  }

  OptionalLong find(PoolId pool, String key) {
    Long holder =
        sql.first(
            "select holder_id from holder where pool_id = ? and holder_key = ?",
            LONG,
            pools.id(pool),
            key);
    return holder == null ? OptionalLong.empty() : OptionalLong.of(holder);
  }

  long add(PoolId pool, String key, SeatHolder holder) {
    pools.changeInUse(pool, 1);
    Person person = Person.of(holder.user(), holder.host());
    Long row =
        sql.first(
            "insert into holder"
                + " (pool_id, holder_key, user_name, host, since, user_key, machine_key)"
                + " values (?, ?, ?, ?, ?, ?, ?) returning holder_id",
            LONG,
            pools.id(pool),
            key,
            holder.user(),
            holder.host(),
            holder.since().toEpochMilli(),
            person.user(),
            person.machine());
    return Objects.requireNonNull(row, "an insert that returns its row");
  }

  SeatHolder remove(PoolId pool, long holder) {
    pools.changeInUse(pool, -1);
    SeatHolder removed =
        sql.first(
            "delete from holder where holder_id = ? returning user_name, host, since",
            HolderTable::person,
            holder);
    return Objects.requireNonNull(removed, "a holder that is removed once");
  }

  List<SeatHolder> longestFirst(PoolId pool, int limit) {
    return sql.list(
        "select user_name, host, since from holder where pool_id = ?"
            + " order by since, holder_id limit ?",
        HolderTable::person,
        pools.id(pool),
        limit);
  }

  private static SeatHolder person(ResultSet row) throws SQLException {
    return new SeatHolder(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
  }

  Map<Person, Long> named(PoolId pool, Set<String> users, Set<String> machines) {
    Map<Person, Long> named = new HashMap<>();
    count("user_key", pool, List.copyOf(users), named);
    count("machine_key", pool, List.copyOf(machines), named);
    return named;
  }

  /** Whoever is found by his user's name and his machine's is found with the same number twice. */
  private void count(String column, PoolId pool, List<String> names, Map<Person, Long> named) {
    for (int from = 0; from < names.size(); from += NAMES) {
      Map<Person, Long> found = new HashMap<>();
      sql.list(
              countBy(column),
              row -> Map.entry(Person.of(row.getString(1), row.getString(2)), row.getLong(3)),
              values(pool, names.subList(from, Math.min(from + NAMES, names.size()))))
          .forEach(each -> found.merge(each.getKey(), each.getValue(), Long::sum));
      named.putAll(found);
    }
  }

  static String countBy(String column) {
    return "select user_name, host, count(*) from holder where pool_id = ? and "
        + column
        + " in ("
        + PLACES
        + ") group by user_name, host";
  }

  private Object[] values(PoolId pool, List<String> names) {
    List<Object> values = new ArrayList<>();
    values.add(pools.id(pool));
    for (int i = 0; i < NAMES; i++) {
      values.add(names.get(Math.min(i, names.size() - 1)));
    }
    return values.toArray();
  }
}

package com.netpoint.license.manager.store;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Counting;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the pools in one transaction. A row that it has locked is nobody else's to change,
 * and so is read once.
 */
final class PoolTable {
  /**
   * A change that changes nothing: PostgreSQL holds the row for this transaction from then on, and
   * tells what the one that held it before has left. SQLite, where all who write take turns, finds
   * the same bytes there and writes no page.
   */
  private static final String LOCK =
      "update pool set in_use = in_use where product = ? and feature = ?"
          + " returning pool_id, in_use, counting";

  private static final String LOOK =
      "select pool_id, in_use, counting from pool where product = ? and feature = ?";
  private static final String MAKE =
      "insert into pool (product, feature, in_use) values (?, ?, 0)"
          + " on conflict (product, feature) do nothing";

  private final Statements sql;
  private final UsageTable usage;
  private final Map<PoolId, Row> locked = new HashMap<>();

  /**
   * The pools of one transaction.
   *
   * @param usage is told how many of their seats have a holder
   */
  PoolTable(Statements sql, UsageTable usage) {
    this.sql = sql;
    this.usage = usage;
  }

  /**
   * Locks a pool's row, which is made where there was none.
   *
   * @return how many of its seats have a holder
   */
  long lock(PoolId pool) {
    return locked.computeIfAbsent(pool, this::lockedRow).inUse;
  }

  long inUse(PoolId pool) {
    Row row = row(pool);
    return row == null ? 0 : row.inUse;
  }

  @Nullable Counting counting(PoolId pool) {
    Row row = row(pool);
    return row == null ? null : row.counting;
  }

  /** The row of a pool, -1 while it has none. */
  long id(PoolId pool) {
    Row row = row(pool);
    return row == null ? -1 : row.id;
  }

  void changeInUse(PoolId pool, int by) {
    long id = id(pool);
    long inUse = inUse(pool);
    usage.change(id, inUse, change -> change.inUse(inUse + by));
    sql.update("update pool set in_use = in_use + ? where pool_id = ?", by, id);
    locked.computeIfPresent(pool, (key, row) -> new Row(row.id, row.inUse + by, row.counting));
  }

  void recordCounting(PoolId pool, Counting counting) {
    sql.update("update pool set counting = ? where pool_id = ?", counting.word(), id(pool));
    locked.computeIfPresent(pool, (key, row) -> new Row(row.id, row.inUse, counting));
  }

  long knownToBeAway(PoolId pool) {
    Long known =
        sql.first("select known_away from pool where pool_id = ?", row -> row.getLong(1), id(pool));
    return known == null ? 0 : known;
  }

  /** Writes down of every pool how many of its seats are known to be away now. */
  void noteAway() {
    sql.update(
        "update pool set known_away = (select count(distinct holder_id) from detachment"
            + " where detachment.pool_id = pool.pool_id)");
  }

  private Row lockedRow(PoolId pool) {
    Row row = first(LOCK, pool);
    if (row == null) {
      sql.update(MAKE, pool.product(), pool.feature());
      row = first(LOCK, pool);
    }
    return Objects.requireNonNull(row, "a pool that was just made");
  }

  /** The row of a pool, which may be another transaction's to change unless it was locked here. */
  private @Nullable Row row(PoolId pool) {
    Row row = locked.get(pool);
    return row == null ? first(LOOK, pool) : row;
  }

  private @Nullable Row first(String statement, PoolId pool) {
    return sql.first(
        statement,
        row -> new Row(row.getLong(1), row.getLong(2), ofWord(row.getString(3))),
        pool.product(),
        pool.feature());
  }

  private static @Nullable Counting ofWord(@Nullable String word) {
    return word == null ? null : Counting.ofWord(word);
  }

  private record Row(long id, long inUse, @Nullable Counting counting) {}
}

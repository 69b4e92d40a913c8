package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.DetachmentChange;
import com.netpoint.license.manager.lease.DetachmentEntry;
import com.netpoint.license.manager.lease.Moment;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the detachments in one transaction. Its moment stands still: a pool in which none was
 * found to be over is not searched again.
 */
final class DetachmentTable {
  private static final String DETACHMENTS =
      "select detachment_id, product, feature, user_name, host, machine_id, until_at, secret_hash,"
          + " holder_id, address, detachment.counting, since, free_ticks, written_off_at"
          + " from detachment join pool using (pool_id)";

  /** Both clocks have to say so. */
  private static final String OVER = "free_ticks <= ? and until_at <= ?";

  private final Statements sql;
  private final Moment now;
  private final PoolTable pools;
  private final Set<PoolId> withoutOver = new HashSet<>();
  private final List<DetachmentChange> changes = new ArrayList<>();

  DetachmentTable(Statements sql, Moment now, PoolTable pools) {
    this.sql = sql;
    this.now = now;
    this.pools = pools;
  }

  boolean isHeldBy(long holder) {
    return sql.first("select 1 from detachment where holder_id = ? limit 1", row -> true, holder)
        != null;
  }

  @Nullable DetachmentEntry detachment(String id) {
    return sql.first(DETACHMENTS + " where detachment_id = ?", DetachmentTable::detachment, id);
  }

  List<DetachmentEntry> detachments() {
    return sql.list(DETACHMENTS + " order by since, detachment_id", DetachmentTable::detachment);
  }

  List<DetachmentEntry> over(PoolId pool, int limit) {
    if (withoutOver.contains(pool)) {
      return List.of();
    }
    List<DetachmentEntry> over =
        sql.list(
            DETACHMENTS + " where detachment.pool_id = ? and " + OVER + " limit ?",
            DetachmentTable::detachment,
            pools.id(pool),
            now.ticks().toEpochMilli(),
            latestEnd(),
            limit);
    if (over.isEmpty()) {
      withoutOver.add(pool);
    }
    return over;
  }

  List<PoolId> poolsWithOver() {
    return sql.list(
        "select product, feature from pool where exists (select 1 from detachment"
            + " where detachment.pool_id = pool.pool_id and "
            + OVER
            + ")",
        row -> new PoolId(row.getString(1), row.getString(2)),
        now.ticks().toEpochMilli(),
        latestEnd());
  }

  /** What became of them here, in order; to be written down where the books are not. */
  List<DetachmentChange> changes() {
    return List.copyOf(changes);
  }

  void add(DetachmentEntry detachment) {
    changes.add(DetachmentChange.to(detachment));
    DetachRequest request = detachment.request();
    sql.update(
        "insert into detachment (detachment_id, pool_id, user_name, host, machine_id, until_at,"
            + " secret_hash, holder_id, address, counting, since, free_ticks, written_off_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        detachment.id(),
        pools.id(detachment.pool()),
        request.user(),
        request.host(),
        request.machineId(),
        detachment.until().toEpochMilli(),
        detachment.secret().text(),
        orNull(detachment.holder()),
        detachment.address(),
        detachment.counting().word(),
        detachment.since().toEpochMilli(),
        detachment.freeAt().toEpochMilli(),
        orNull(detachment.writtenOffAt()));
  }

  void change(DetachmentEntry detachment) {
    changes.add(DetachmentChange.to(detachment));
    sql.update(
        "update detachment set until_at = ?, free_ticks = ?, holder_id = ?, written_off_at = ?"
            + " where detachment_id = ?",
        detachment.until().toEpochMilli(),
        detachment.freeAt().toEpochMilli(),
        orNull(detachment.holder()),
        orNull(detachment.writtenOffAt()),
        detachment.id());
  }

  void move(String id, long holder) {
    sql.update("update detachment set holder_id = ? where detachment_id = ?", holder, id);
  }

  void remove(String id) {
    if (sql.update("delete from detachment where detachment_id = ?", id) > 0) {
      changes.add(DetachmentChange.gone(id));
    }
  }

  private long latestEnd() {
    return now.calendar().minus(DetachmentEntry.MARGIN).toEpochMilli();
  }

  private static DetachmentEntry detachment(ResultSet row) throws SQLException {
    DetachRequest request =
        DetachRequest.under(row.getString(1))
            .product(row.getString(2))
            .feature(row.getString(3))
            .user(row.getString(4))
            .host(row.getString(5))
            .machineId(row.getString(6))
            .until(Instant.ofEpochMilli(row.getLong(7)))
            .build();
    long holder = row.getLong(9);
    OptionalLong seat = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(holder);
    long writtenOff = row.getLong(14);
    Instant writtenOffAt = row.wasNull() ? null : Instant.ofEpochMilli(writtenOff);
    return new DetachmentEntry(
        request,
        new SecretHash(row.getString(8)),
        seat,
        row.getString(10),
        Counting.ofWord(row.getString(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        Instant.ofEpochMilli(row.getLong(13)),
        writtenOffAt);
  }

  private static @Nullable Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static @Nullable Long orNull(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}

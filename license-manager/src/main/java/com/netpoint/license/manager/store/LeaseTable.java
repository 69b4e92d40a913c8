package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.LeaseEntry;
import com.netpoint.license.manager.lease.Moment;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the leases in one transaction. Its moment stands still: a pool that was found to hold
 * nothing expired is not searched again.
 */
final class LeaseTable {
  private static final String LEASE_COLUMNS =
      "lease_id, product, feature, holder_id, secret_hash, version, user_name, host, machine_id,"
          + " process_id, address, since, lasting, expires_ticks";
  private static final String LEASES =
      "select " + LEASE_COLUMNS + " from lease join pool using (pool_id)";

  private final Statements sql;
  private final Moment now;
  private final PoolTable pools;
  private final Set<PoolId> withoutExpired = new HashSet<>();

  LeaseTable(Statements sql, Moment now, PoolTable pools) {
    this.sql = sql;
    this.now = now;
    this.pools = pools;
  }

  boolean isHeldBy(long holder) {
    return sql.first("select 1 from lease where holder_id = ? limit 1", row -> true, holder)
        != null;
  }

  @Nullable LeaseEntry lease(String leaseId) {
    return sql.first(LEASES + " where lease_id = ?", LeaseTable::lease, leaseId);
  }

  List<LeaseEntry> leases() {
    return sql.list(LEASES, LeaseTable::lease);
  }

  List<LeaseEntry> expired(PoolId pool, int limit) {
    if (withoutExpired.contains(pool)) {
      return List.of();
    }
    List<LeaseEntry> expired =
        sql.list(
            LEASES
                + " where lease.pool_id = ? and expires_ticks <= ? order by expires_ticks limit ?",
            LeaseTable::lease,
            pools.id(pool),
            now.ticks().toEpochMilli(),
            limit);
    if (expired.isEmpty()) {
      withoutExpired.add(pool);
    }
    return expired;
  }

  boolean hasLeases() {
    return sql.first("select 1 from lease limit 1", row -> true) != null;
  }

  List<PoolId> poolsWithExpired() {
    return sql.list(
        "select product, feature from pool where exists (select 1 from lease"
            + " where lease.pool_id = pool.pool_id and expires_ticks <= ?)",
        row -> new PoolId(row.getString(1), row.getString(2)),
        now.ticks().toEpochMilli());
  }

  void addLease(LeaseEntry lease) {
    CheckoutRequest request = lease.request();
    sql.update(
        "insert into lease (lease_id, pool_id, holder_id, secret_hash, version, user_name, host,"
            + " machine_id, process_id, address, since, lasting, expires_ticks)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lease.id(),
        pools.id(lease.pool()),
        lease.holder(),
        lease.secret().text(),
        request.version(),
        request.user(),
        request.host(),
        request.machineId(),
        request.processId(),
        lease.address(),
        lease.since().toEpochMilli(),
        lease.lasting().toMillis(),
        lease.expiresAt().toEpochMilli());
  }

  boolean prolong(LeaseEntry lease) {
    return sql.update(
            "update lease set lasting = ?, expires_ticks = ?"
                + " where lease_id = ? and secret_hash = ? and expires_ticks > ?",
            lease.lasting().toMillis(),
            lease.expiresAt().toEpochMilli(),
            lease.id(),
            lease.secret().text(),
            now.ticks().toEpochMilli())
        == 1;
  }

  void moveLease(String leaseId, long holder) {
    sql.update("update lease set holder_id = ? where lease_id = ?", holder, leaseId);
  }

  void removeLease(String leaseId) {
    sql.update("delete from lease where lease_id = ?", leaseId);
  }

  int renewAllAliveAt(Instant instant) {
    return sql.update(
        "update lease set expires_ticks = ? + lasting where expires_ticks > ?",
        now.ticks().toEpochMilli(),
        instant.toEpochMilli());
  }

  private static LeaseEntry lease(ResultSet row) throws SQLException {
    CheckoutRequest request =
        CheckoutRequest.forLease(row.getString(1))
            .product(row.getString(2))
            .feature(row.getString(3))
            .version(row.getString(6))
            .user(row.getString(7))
            .host(row.getString(8))
            .machineId(row.getString(9))
            .processId(row.getLong(10))
            .build();
    return new LeaseEntry(
        request,
        new SecretHash(row.getString(5)),
        row.getLong(4),
        row.getString(11),
        instant(row, 12),
        Duration.ofMillis(row.getLong(13)),
        instant(row, 14));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}

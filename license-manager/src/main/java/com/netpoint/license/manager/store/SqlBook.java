package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.LeaseEntry;
import com.netpoint.license.manager.lease.Moment;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.Licenses;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SeatHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books as tables, in the words that SQLite and PostgreSQL share. For one transaction, in which
 * the moment stands still: what was locked, or found to hold nothing expired, stays so.
 */
final class SqlBook implements Book {
  private static final String LEASE_COLUMNS =
      "lease_id, product, feature, holder_id, secret_hash, version, user_name, host, machine_id,"
          + " process_id, address, since, lasting, expires_ticks";
  private static final String LEASES =
      "select " + LEASE_COLUMNS + " from lease join pool using (pool_id)";

  private static final Statements.Row<Long> LONG = row -> row.getLong(1);

  private final Statements sql;
  private final Moment now;
  private final LicenseShelf shelf;
  private final Duration leaseTime;
  private final PoolTable pools;
  private final Set<PoolId> withoutExpired = new HashSet<>();
  private @Nullable Licenses licenses;

  SqlBook(Statements sql, Moment now, LicenseShelf shelf, Duration leaseTime) {
    this.sql = sql;
    this.now = now;
    this.shelf = shelf;
    this.leaseTime = leaseTime;
    this.pools = new PoolTable(sql);
  }

  @Override
  public Moment now() {
    return now;
  }

  @Override
  public Duration leaseTime() {
    return leaseTime;
  }

  @Override
  public Licenses licenses() {
    if (licenses == null) {
      licenses = shelf.licenses(sql);
    }
    return licenses;
  }

  @Override
  public void add(AppliedLicense license) {
    shelf.add(sql, license);
    licenses = shelf.read(sql);
  }

  @Override
  public long lock(PoolId pool) {
    return pools.lock(pool);
  }

  @Override
  public @Nullable Counting counting(PoolId pool) {
    return pools.counting(pool);
  }

  @Override
  public void recordCounting(PoolId pool, Counting counting) {
    pools.recordCounting(pool, counting);
  }

  @Override
  public long inUse(PoolId pool) {
    return pools.inUse(pool);
  }

  @Override
  public OptionalLong holder(PoolId pool, String key) {
    Long holder =
        sql.first(
            "select holder_id from holder where pool_id = ? and holder_key = ?",
            LONG,
            pools.id(pool),
            key);
    return holder == null ? OptionalLong.empty() : OptionalLong.of(holder);
  }

  @Override
  public long addHolder(PoolId pool, String key, SeatHolder holder) {
    pools.changeInUse(pool, 1);
    Long row =
        sql.first(
            "insert into holder (pool_id, holder_key, user_name, host, since)"
                + " values (?, ?, ?, ?, ?) returning holder_id",
            LONG,
            pools.id(pool),
            key,
            holder.user(),
            holder.host(),
            holder.since().toEpochMilli());
    return Objects.requireNonNull(row, "an insert that returns its row");
  }

  @Override
  public void removeHolder(PoolId pool, long holder) {
    pools.changeInUse(pool, -1);
    sql.update("delete from holder where holder_id = ?", holder);
  }

  @Override
  public boolean hasLeases(long holder) {
    return sql.first("select 1 from lease where holder_id = ? limit 1", row -> true, holder)
        != null;
  }

  @Override
  public List<SeatHolder> holders(PoolId pool, int limit) {
    return sql.list(
        "select user_name, host, since from holder where pool_id = ?"
            + " order by since, holder_id limit ?",
        row -> new SeatHolder(row.getString(1), row.getString(2), instant(row, 3)),
        pools.id(pool),
        limit);
  }

  @Override
  public @Nullable LeaseEntry lease(String leaseId) {
    return sql.first(LEASES + " where lease_id = ?", SqlBook::lease, leaseId);
  }

  @Override
  public List<LeaseEntry> leases() {
    return sql.list(LEASES, SqlBook::lease);
  }

  @Override
  public List<LeaseEntry> expired(PoolId pool, int limit) {
    if (withoutExpired.contains(pool)) {
      return List.of();
    }
    List<LeaseEntry> expired =
        sql.list(
            LEASES
                + " where lease.pool_id = ? and expires_ticks <= ? order by expires_ticks limit ?",
            SqlBook::lease,
            pools.id(pool),
            now.ticks().toEpochMilli(),
            limit);
    if (expired.isEmpty()) {
      withoutExpired.add(pool);
    }
    return expired;
  }

  @Override
  public boolean hasLeases() {
    return sql.first("select 1 from lease limit 1", row -> true) != null;
  }

  @Override
  public boolean hasLeftovers() {
    return !poolsWithExpired().isEmpty()
        || sql.first(
                "select 1 from dead_lease where until_ticks <= ? limit 1",
                row -> true,
                now.ticks().toEpochMilli())
            != null;
  }

  @Override
  public List<PoolId> poolsWithExpired() {
    return sql.list(
        "select product, feature from pool where exists (select 1 from lease"
            + " where lease.pool_id = pool.pool_id and expires_ticks <= ?)",
        row -> new PoolId(row.getString(1), row.getString(2)),
        now.ticks().toEpochMilli());
  }

  @Override
  public void addLease(LeaseEntry lease) {
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

  @Override
  public boolean prolong(LeaseEntry lease) {
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

  @Override
  public void moveLease(String leaseId, long holder) {
    sql.update("update lease set holder_id = ? where lease_id = ?", holder, leaseId);
  }

  @Override
  public void removeLease(String leaseId) {
    sql.update("delete from lease where lease_id = ?", leaseId);
  }

  @Override
  public boolean isDead(String leaseId) {
    return sql.first(
            "select 1 from dead_lease where lease_id = ? and until_ticks > ?",
            row -> true,
            leaseId,
            now.ticks().toEpochMilli())
        != null;
  }

  @Override
  public void bury(String leaseId, Instant until) {
    sql.update(
        "insert into dead_lease (lease_id, until_ticks) values (?, ?)"
            + " on conflict (lease_id) do update set until_ticks = excluded.until_ticks",
        leaseId,
        until.toEpochMilli());
  }

  @Override
  public int forgetDead(int limit) {
    return sql.update(
        "delete from dead_lease where lease_id in"
            + " (select lease_id from dead_lease where until_ticks <= ? limit ?)",
        now.ticks().toEpochMilli(),
        limit);
  }

  @Override
  public @Nullable Instant lastHeartbeat() {
    return sql.first(
        "select heartbeat_ticks from store where heartbeat_ticks is not null",
        row -> instant(row, 1));
  }

  @Override
  public void recordHeartbeat() {
    long calendar = now.calendar().toEpochMilli();
    sql.update(
        "update store set heartbeat_ticks = ?, latest_calendar ="
            + " case when latest_calendar > ? then latest_calendar else ? end",
        now.ticks().toEpochMilli(),
        calendar,
        calendar);
  }

  @Override
  public int renewAllAliveAt(Instant instant) {
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

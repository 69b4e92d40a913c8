package com.netpoint.license.manager.store;

import com.netpoint.license.manager.audit.AuditBook;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.DetachmentChange;
import com.netpoint.license.manager.lease.DetachmentEntry;
import com.netpoint.license.manager.lease.LeaseEntry;
import com.netpoint.license.manager.lease.Moment;
import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.Licenses;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SeatHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The books as tables, in the words that SQLite and PostgreSQL share. For one transaction, in which
 * the moment stands still: what was locked, or found to hold nothing expired, stays so.
 */
final class SqlBook implements Book {
  private final Statements sql;
  private final Moment now;
  private final LicenseShelf shelf;
  private final SettingShelf settingShelf;
  private final PoolTable pools;
  private final HolderTable holders;
  private final LeaseTable leases;
  private final DetachmentTable detachments;
  private final SqlAudit audit;
  private @Nullable Versions versions;
  private @Nullable Licenses licenses;
  private @Nullable Settings settings;

  SqlBook(Statements sql, Moment now, LicenseShelf shelf, SettingShelf settingShelf) {
    this.sql = sql;
    this.now = now;
    this.shelf = shelf;
    this.settingShelf = settingShelf;
    UsageTable usage = new UsageTable(sql, now.calendar());
    this.pools = new PoolTable(sql, usage);
    this.holders = new HolderTable(sql, pools);
    this.leases = new LeaseTable(sql, now, pools);
    this.detachments = new DetachmentTable(sql, now, pools);
    this.audit = new SqlAudit(sql, now.calendar(), pools, usage);
  }

  @Override
  public Moment now() {
    return now;
  }

  @Override
  public AuditBook audit() {
    return audit;
  }

  /** Writes what was added up meanwhile. To be called before the transaction becomes true. */
  void finish() {
    audit.finish();
  }

  @Override
  public Licenses licenses() {
    if (licenses == null) {
      licenses = shelf.licenses(sql, versions().licenses());
    }
    return licenses;
  }

  @Override
  public void add(AppliedLicense license) {
    shelf.add(sql, license);
    licenses = shelf.read(sql);
  }

  @Override
  public Settings settings() {
    if (settings == null) {
      settings = settingShelf.settings(sql, versions().settings());
    }
    return settings;
  }

  @Override
  public void change(SettingChange change) {
    settingShelf.change(sql, change);
    settings = settingShelf.read(sql);
  }

  @Override
  public void note(SettingChange change) {
    settingShelf.note(sql, change);
  }

  @Override
  public List<SettingChange> settingChanges(int limit) {
    return settingShelf.changes(sql, limit);
  }

  @Override
  public @Nullable PasswordHash password() {
    return settingShelf.password(sql);
  }

  @Override
  public void setPassword(@Nullable PasswordHash password, SettingChange change) {
    settingShelf.setPassword(sql, password, change);
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
    return holders.find(pool, key);
  }

  @Override
  public long addHolder(PoolId pool, String key, SeatHolder holder) {
    return holders.add(pool, key, holder);
  }

  @Override
  public SeatHolder removeHolder(PoolId pool, long holder) {
    return holders.remove(pool, holder);
  }

  @Override
  public boolean isSeated(long holder) {
    return leases.isHeldBy(holder) || detachments.isHeldBy(holder);
  }

  @Override
  public List<SeatHolder> holders(PoolId pool, int limit) {
    return holders.longestFirst(pool, limit);
  }

  @Override
  public Map<Person, Long> holdersNamed(PoolId pool, Set<String> users, Set<String> machines) {
    return holders.named(pool, users, machines);
  }

  @Override
  public @Nullable LeaseEntry lease(String leaseId) {
    return leases.lease(leaseId);
  }

  @Override
  public List<LeaseEntry> leases() {
    return leases.leases();
  }

  @Override
  public List<LeaseEntry> expired(PoolId pool, int limit) {
    return leases.expired(pool, limit);
  }

  @Override
  public boolean hasLeases() {
    return leases.hasLeases();
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
    return Stream.concat(leases.poolsWithExpired().stream(), detachments.poolsWithOver().stream())
        .distinct()
        .toList();
  }

  @Override
  public void addLease(LeaseEntry lease) {
    leases.addLease(lease);
  }

  @Override
  public boolean prolong(LeaseEntry lease) {
    return leases.prolong(lease);
  }

  @Override
  public void moveLease(String leaseId, long holder) {
    leases.moveLease(leaseId, holder);
  }

  @Override
  public void removeLease(String leaseId) {
    leases.removeLease(leaseId);
  }

  @Override
  public @Nullable DetachmentEntry detachment(String detachmentId) {
    return detachments.detachment(detachmentId);
  }

  @Override
  public List<DetachmentEntry> detachments() {
    return detachments.detachments();
  }

  @Override
  public List<DetachmentEntry> detachmentsOver(PoolId pool, int limit) {
    return detachments.over(pool, limit);
  }

  @Override
  public void addDetachment(DetachmentEntry detachment) {
    detachments.add(detachment);
  }

  @Override
  public void changeDetachment(DetachmentEntry detachment) {
    detachments.change(detachment);
  }

  @Override
  public void moveDetachment(String detachmentId, long holder) {
    detachments.move(detachmentId, holder);
  }

  @Override
  public void removeDetachment(String detachmentId) {
    detachments.remove(detachmentId);
  }

  @Override
  public @Nullable Instant heldBackUntil() {
    Moment until = versions().heldBackUntil();
    if (until == null) {
      return null;
    }
    boolean over =
        !now.ticks().isBefore(until.ticks()) && !now.calendar().isBefore(until.calendar());
    return over ? null : until.calendar();
  }

  @Override
  public long knownToBeAway(PoolId pool) {
    return pools.knownToBeAway(pool);
  }

  @Override
  public void holdBack(Instant until) {
    sql.update(
        "update store set held_back_ticks = ?, held_back_until = ?",
        now.ticks().plus(Duration.between(now.calendar(), until)).toEpochMilli(),
        until.toEpochMilli());
    pools.noteAway();
    versions = null;
  }

  /** What became of detachments in this transaction, in order. */
  List<DetachmentChange> detachmentChanges() {
    return detachments.changes();
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
    return leases.renewAllAliveAt(instant);
  }

  /** Asked for once: what a transaction has changed itself, it reads without them. */
  private Versions versions() {
    if (versions == null) {
      versions = Versions.of(sql);
    }
    return versions;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}

package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.AuditBook;
import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.Licenses;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The books in maps: one transaction on a copy of what was there before. It records the locks that
 * were taken, and refuses the change of a pool that was not locked.
 */
final class MemoryBook implements Book {
  private final Moment now;
  private final Overrides overrides;
  private final Map<String, String> settings = new HashMap<>();
  private final Deque<SettingChange> changes = new ArrayDeque<>();
  private final List<AppliedLicense> licenses = new ArrayList<>();
  private final Map<Long, Holder> holders = new TreeMap<>();
  private final Map<String, LeaseEntry> leases = new LinkedHashMap<>();
  private final Map<String, DetachmentEntry> detachments = new LinkedHashMap<>();
  private final Map<String, Instant> dead = new LinkedHashMap<>();
  private final Map<PoolId, Counting> countings = new HashMap<>();
  private final List<PoolId> locked = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();
  private MemoryAudit audit = new MemoryAudit(this);
  private @Nullable PasswordHash password;
  private @Nullable Instant heartbeat;
  private @Nullable Moment heldBack;
  private final Map<PoolId, Long> knownAway = new HashMap<>();
  private long lastHolder;

  MemoryBook(Moment now, Overrides overrides) {
    this.now = now;
    this.overrides = overrides;
  }

  /** The books as they are here, open at another moment. */
  MemoryBook at(Moment moment, Overrides given) {
    MemoryBook copy = new MemoryBook(moment, given);
    copy.settings.putAll(settings);
    copy.changes.addAll(changes);
    copy.password = password;
    copy.licenses.addAll(licenses);
    copy.holders.putAll(holders);
    copy.leases.putAll(leases);
    copy.detachments.putAll(detachments);
    copy.dead.putAll(dead);
    copy.countings.putAll(countings);
    copy.audit = new MemoryAudit(copy, audit);
    copy.heartbeat = heartbeat;
    copy.heldBack = heldBack;
    copy.knownAway.putAll(knownAway);
    copy.lastHolder = lastHolder;
    return copy;
  }

  /** The pools that were locked here, in that order. */
  List<PoolId> locked() {
    return locked;
  }

  /** The names by which holders were counted here. */
  Set<String> counted() {
    return counted;
  }

  @Override
  public Moment now() {
    return now;
  }

  @Override
  public AuditBook audit() {
    return audit;
  }

  Stream<SeatHolder> seatHolders(PoolId pool) {
    return holders.values().stream().filter(each -> each.pool.equals(pool)).map(Holder::person);
  }

  @Override
  public Settings settings() {
    return new Settings(settings, overrides);
  }

  @Override
  public void change(SettingChange change) {
    if (change.after() == null) {
      settings.remove(change.key());
    } else {
      settings.put(change.key(), change.after());
    }
    changes.push(change);
  }

  @Override
  public void note(SettingChange change) {
    changes.push(change);
  }

  @Override
  public List<SettingChange> settingChanges(int limit) {
    return changes.stream().limit(limit).toList();
  }

  @Override
  public @Nullable PasswordHash password() {
    return password;
  }

  @Override
  public void setPassword(@Nullable PasswordHash hash, SettingChange change) {
    password = hash;
    changes.push(change);
  }

  @Override
  public Licenses licenses() {
    return new Licenses(licenses);
  }

  @Override
  public void add(AppliedLicense license) {
    licenses.add(license);
  }

  @Override
  public long lock(PoolId pool) {
    locked.add(pool);
    return inUse(pool);
  }

  @Override
  public @Nullable Counting counting(PoolId pool) {
    return countings.get(pool);
  }

  @Override
  public void recordCounting(PoolId pool, Counting counting) {
    requireLocked(pool);
    countings.put(pool, counting);
  }

  @Override
  public long inUse(PoolId pool) {
    return holders.values().stream().filter(each -> each.pool.equals(pool)).count();
  }

  @Override
  public OptionalLong holder(PoolId pool, String key) {
    return holders.entrySet().stream()
        .filter(each -> each.getValue().pool.equals(pool) && each.getValue().key.equals(key))
        .mapToLong(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public long addHolder(PoolId pool, String key, SeatHolder holder) {
    requireLocked(pool);
    if (holder(pool, key).isPresent()) {
      throw new IllegalStateException(key + " has a seat already");
    }
    lastHolder++;
    audit.inUse(pool, inUse(pool), inUse(pool) + 1);
    holders.put(lastHolder, new Holder(pool, key, holder));
    return lastHolder;
  }

  @Override
  public SeatHolder removeHolder(PoolId pool, long holder) {
    requireLocked(pool);
    if (isSeated(holder)) {
      throw new IllegalStateException("a lease or a detachment points to holder " + holder);
    }
    audit.inUse(pool, inUse(pool), inUse(pool) - 1);
    return Objects.requireNonNull(holders.remove(holder), "no such holder").person;
  }

  @Override
  public boolean isSeated(long holder) {
    return leases.values().stream().anyMatch(each -> each.holder() == holder)
        || detachments.values().stream()
            .anyMatch(each -> each.holder().equals(OptionalLong.of(holder)));
  }

  @Override
  public List<SeatHolder> holders(PoolId pool, int limit) {
    return holders.values().stream()
        .filter(each -> each.pool.equals(pool))
        .map(each -> each.person)
        .sorted(Comparator.comparing(SeatHolder::since))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<Person, Long> holdersNamed(PoolId pool, Set<String> users, Set<String> machines) {
    counted.addAll(users);
    counted.addAll(machines);
    return holders.values().stream()
        .filter(each -> each.pool.equals(pool))
        .map(each -> Person.of(each.person.user(), each.person.host()))
        .filter(each -> users.contains(each.user()) || machines.contains(each.machine()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Override
  public @Nullable LeaseEntry lease(String leaseId) {
    return leases.get(leaseId);
  }

  @Override
  public List<LeaseEntry> leases() {
    return List.copyOf(leases.values());
  }

  @Override
  public List<LeaseEntry> expired(PoolId pool, int limit) {
    return leases.values().stream()
        .filter(each -> each.pool().equals(pool) && !each.aliveAt(now))
        .sorted(Comparator.comparing(LeaseEntry::expiresAt))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean hasLeases() {
    return !leases.isEmpty();
  }

  @Override
  public boolean hasLeftovers() {
    return !poolsWithExpired().isEmpty() || dead.values().stream().anyMatch(this::isOver);
  }

  @Override
  public List<PoolId> poolsWithExpired() {
    return Stream.concat(
            leases.values().stream().filter(each -> !each.aliveAt(now)).map(LeaseEntry::pool),
            detachments.values().stream()
                .filter(each -> each.isOver(now))
                .map(DetachmentEntry::pool))
        .distinct()
        .toList();
  }

  @Override
  public void addLease(LeaseEntry lease) {
    requireLocked(lease.pool());
    CheckoutRequest request = lease.request();
    LeaseEntry kept =
        new LeaseEntry(
            request.withNonce(""),
            lease.secret(),
            lease.holder(),
            lease.address(),
            lease.since(),
            lease.lasting(),
            lease.expiresAt());
    if (!holders.containsKey(lease.holder()) || leases.putIfAbsent(lease.id(), kept) != null) {
      throw new IllegalStateException("no holder, or a lease already: " + lease.id());
    }
  }

  @Override
  public boolean prolong(LeaseEntry lease) {
    LeaseEntry known = leases.get(lease.id());
    if (known == null || !known.secret().equals(lease.secret()) || !known.aliveAt(now)) {
      return false;
    }
    leases.put(lease.id(), known.lasting(lease.lasting(), lease.expiresAt()));
    return true;
  }

  @Override
  public void moveLease(String leaseId, long holder) {
    LeaseEntry lease = leases.get(leaseId);
    if (lease == null || !holders.containsKey(holder)) {
      throw new IllegalStateException("no lease, or no holder: " + leaseId);
    }
    requireLocked(lease.pool());
    leases.put(
        leaseId,
        new LeaseEntry(
            lease.request(),
            lease.secret(),
            holder,
            lease.address(),
            lease.since(),
            lease.lasting(),
            lease.expiresAt()));
  }

  @Override
  public void removeLease(String leaseId) {
    LeaseEntry lease = leases.remove(leaseId);
    if (lease != null) {
      requireLocked(lease.pool());
    }
  }

  @Override
  public @Nullable DetachmentEntry detachment(String detachmentId) {
    return detachments.get(detachmentId);
  }

  @Override
  public List<DetachmentEntry> detachments() {
    return detachments.values().stream()
        .sorted(Comparator.comparing(DetachmentEntry::since).thenComparing(DetachmentEntry::id))
        .toList();
  }

  @Override
  public List<DetachmentEntry> detachmentsOver(PoolId pool, int limit) {
    return detachments.values().stream()
        .filter(each -> each.pool().equals(pool) && each.isOver(now))
        .limit(limit)
        .toList();
  }

  @Override
  public void addDetachment(DetachmentEntry detachment) {
    requireLocked(detachment.pool());
    requireSeat(detachment);
    if (detachments.putIfAbsent(detachment.id(), detachment) != null) {
      throw new IllegalStateException("a detachment already: " + detachment.id());
    }
  }

  @Override
  public void changeDetachment(DetachmentEntry detachment) {
    requireLocked(detachment.pool());
    requireSeat(detachment);
    if (detachments.replace(detachment.id(), detachment) == null) {
      throw new IllegalStateException("no detachment: " + detachment.id());
    }
  }

  @Override
  public void moveDetachment(String detachmentId, long holder) {
    changeDetachment(
        Objects.requireNonNull(detachments.get(detachmentId), "no detachment").heldBy(holder));
  }

  @Override
  public void removeDetachment(String detachmentId) {
    DetachmentEntry detachment = detachments.remove(detachmentId);
    if (detachment != null) {
      requireLocked(detachment.pool());
    }
  }

  @Override
  public @Nullable Instant heldBackUntil() {
    if (heldBack == null) {
      return null;
    }
    boolean over = isOver(heldBack.ticks()) && !heldBack.calendar().isAfter(now.calendar());
    return over ? null : heldBack.calendar();
  }

  @Override
  public long knownToBeAway(PoolId pool) {
    return knownAway.getOrDefault(pool, 0L);
  }

  @Override
  public void holdBack(Instant until) {
    heldBack = new Moment(now.ticks().plus(Duration.between(now.calendar(), until)), until);
    knownAway.clear();
    detachments.values().stream()
        .filter(each -> each.holder().isPresent())
        .collect(
            Collectors.groupingBy(
                DetachmentEntry::pool,
                Collectors.mapping(DetachmentEntry::holder, Collectors.toSet())))
        .forEach((pool, seats) -> knownAway.put(pool, (long) seats.size()));
  }

  @Override
  public boolean isDead(String leaseId) {
    Instant until = dead.get(leaseId);
    return until != null && !isOver(until);
  }

  @Override
  public void bury(String leaseId, Instant until) {
    dead.put(leaseId, until);
  }

  @Override
  public int forgetDead(int limit) {
    List<String> over =
        dead.keySet().stream()
            .filter(each -> isOver(dead.getOrDefault(each, Instant.MAX)))
            .limit(limit)
            .toList();
    over.forEach(dead::remove);
    return over.size();
  }

  @Override
  public @Nullable Instant lastHeartbeat() {
    return heartbeat;
  }

  @Override
  public void recordHeartbeat() {
    heartbeat = now.ticks();
  }

  @Override
  public int renewAllAliveAt(Instant instant) {
    int renewed = 0;
    for (LeaseEntry lease : leases()) {
      if (lease.expiresAt().isAfter(instant)) {
        leases.put(lease.id(), lease.lasting(lease.lasting(), now.ticks().plus(lease.lasting())));
        renewed++;
      }
    }
    return renewed;
  }

  private boolean isOver(Instant until) {
    return !until.isAfter(now.ticks());
  }

  private void requireSeat(DetachmentEntry detachment) {
    if (detachment.holder().isPresent() && !holders.containsKey(detachment.holder().getAsLong())) {
      throw new IllegalStateException("no holder: " + detachment.id());
    }
  }

  private void requireLocked(PoolId pool) {
    if (!locked.contains(pool)) {
      throw new IllegalStateException(pool + " is changed without being locked");
    }
  }

  private record Holder(PoolId pool, String key, SeatHolder person) {}
}

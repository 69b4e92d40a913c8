package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.AuditBook;
import com.netpoint.license.manager.license.LicenseBook;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.settings.SettingsBook;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books, open in one transaction: what is written here becomes true for everybody at once, or
 * not at all.
 *
 * <p>Whoever changes a pool locks it first. Where several are changed, they are locked in the order
 * of {@link PoolId#compareTo}.
 */
public interface Book extends LicenseBook, SettingsBook {

  /** The moment of this transaction; the same for all that is asked of it. */
  Moment now();

  /** The access log and the usage, to be written in this transaction. */
  AuditBook audit();

  /**
   * Keeps every other transaction away from a pool until this one ends.
   *
   * @return how many of its seats have a holder
   */
  long lock(PoolId pool);

  /**
   * Locks a pool, and makes new holders of its leases and detachments where they were counted by
   * another rule. After a license changed the rule, those of one holder may be those of many.
   */
  @Override
  default void countBy(PoolId pool, Counting counting) {
    lock(pool);
    Holders.countBy(this, pool, counting);
  }

  /** The rule that made the holders of a pool; absent while it never had any. */
  @Nullable Counting counting(PoolId pool);

  /** Writes down which rule made the holders of a pool. */
  void recordCounting(PoolId pool, Counting counting);

  /** How many seats of a pool have a holder, without locking it. */
  long inUse(PoolId pool);

  /** The row of a holder, absent when he has no seat in this pool. */
  OptionalLong holder(PoolId pool, String key);

  /** Gives a seat to a holder who has none. */
  long addHolder(PoolId pool, String key, SeatHolder holder);

  /**
   * Takes the seat back from a holder who is not {@link #isSeated} any more.
   *
   * @return who he was
   */
  SeatHolder removeHolder(PoolId pool, long holder);

  /** Whether a holder has a lease, alive or expired, or a detachment. */
  boolean isSeated(long holder);

  /** The holders of a pool who have been there longest, first come first. */
  List<SeatHolder> holders(PoolId pool, int limit);

  /**
   * How many seats of a pool those have whom one of these users' or machines' names fits, without
   * looking at the others.
   *
   * @param users as in {@link Person#user}
   * @param machines as in {@link Person#machine}
   */
  Map<Person, Long> holdersNamed(PoolId pool, Set<String> users, Set<String> machines);

  /** A lease that was granted and not given back since, alive or expired. */
  @Nullable LeaseEntry lease(String leaseId);

  /** All leases, in no particular order. */
  List<LeaseEntry> leases();

  /** Leases of a pool that have expired, those that expired first at the front. */
  List<LeaseEntry> expired(PoolId pool, int limit);

  /** Whether there is any lease. */
  boolean hasLeases();

  /** Whether some lease or detachment has expired, or some dead id's time is over. */
  boolean hasLeftovers();

  /** Pools in which some lease or detachment has expired. */
  List<PoolId> poolsWithExpired();

  void addLease(LeaseEntry lease);

  /**
   * Writes down until when a lease is prolonged, provided that it is still alive and the secret is
   * its own. Needs no lock, since it changes no pool.
   *
   * @return whether it was
   */
  boolean prolong(LeaseEntry lease);

  /** Has a lease share the seat of another holder of its pool. */
  void moveLease(String leaseId, long holder);

  void removeLease(String leaseId);

  /** A detachment that was granted and has not come back since, over or not. */
  @Nullable DetachmentEntry detachment(String detachmentId);

  /** All detachments, those that were granted first at the front. */
  List<DetachmentEntry> detachments();

  /** Detachments of a pool that are over, in no particular order. */
  List<DetachmentEntry> detachmentsOver(PoolId pool, int limit);

  void addDetachment(DetachmentEntry detachment);

  /** Writes down another end of a detachment, or that it was written off. */
  void changeDetachment(DetachmentEntry detachment);

  /** Has a detachment share the seat of another holder of its pool. */
  void moveDetachment(String detachmentId, long holder);

  void removeDetachment(String detachmentId);

  /**
   * Until when seats are held back because some may be away that the books do not know of; absent
   * when they know of all. Over when both clocks say so.
   */
  @Nullable Instant heldBackUntil();

  /** How many seats of a pool were known to be away when they began to be held back. */
  long knownToBeAway(PoolId pool);

  /** Has seats held back until that date, and writes down how many are known to be away. */
  void holdBack(Instant until);

  /** Whether an id was buried, and its time is not over. */
  boolean isDead(String leaseId);

  /** Lets nobody use an id again until then on the lease clock. */
  void bury(String leaseId, Instant until);

  /** Forgets ids whose time is over; returns how many there were, at most the limit. */
  int forgetDead(int limit);

  /** When a manager of this store last wrote that it is there; absent in new books. */
  @Nullable Instant lastHeartbeat();

  /** Writes down that a manager is there at this moment, on both clocks of it. */
  void recordHeartbeat();

  /**
   * Gives every lease that was alive at that instant its own full time again, counted from now.
   *
   * @return how many there were
   */
  int renewAllAliveAt(Instant instant);
}

package com.netpoint.license.manager.audit;

import com.netpoint.license.manager.license.PoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the books that holds the access log and the usage, inside an open transaction. What
 * is written here becomes true together with all else in that transaction.
 *
 * <p>How many seats are in use it knows by itself: the books tell it whenever a holder comes or
 * goes.
 */
public interface AuditBook {

  /** Adds an entry to the access log. */
  void log(LogEntry entry);

  /** Entries of the access log, the newest first. */
  List<Logged> log(LogSearch search);

  /** How many entries of the access log a search finds, those it leaves out among them. */
  long count(LogSearch search);

  /** Whether the access log has more than so many entries. */
  boolean hasLogBeyond(long most);

  /**
   * Takes the oldest entries from the access log while it has more than so many.
   *
   * @return how many were taken, at most the limit
   */
  int trimLog(long most, int limit);

  /** Counts a lease of a pool, which is locked, that was not there before. */
  void countGrant(PoolId pool);

  /** Counts a checkout from a pool, which is locked, that was refused. */
  void countRefusal(PoolId pool);

  /** Writes down how many seats of a pool, which is locked, its licenses lend now. */
  void noteSeats(PoolId pool, long seats);

  /** The last stretch of time in which the usage of a pool changed; absent when it never has. */
  @Nullable UsageBucket latest(PoolId pool, BucketWidth width);

  /**
   * The stretches of time in which the usage of a pool has changed since a moment, the earliest
   * first, and before them the last one that began before it.
   */
  List<UsageBucket> buckets(PoolId pool, BucketWidth width, Instant from);

  /** The most seats of a pool that were in use as long as is kept; absent when none ever was. */
  @Nullable Peak peak(PoolId pool);

  /** Writes down who had a seat, or was refused one. */
  void add(SeatUse use);

  /**
   * What users had of a pool from a moment until now, those who have it still among them, and what
   * they were refused. What was added up by days counts from the first whole day on.
   */
  List<UserUse> uses(PoolId pool, Instant from);

  /**
   * The longest times that somebody had a seat of a pool which he has still, or had at that moment
   * or later; the longest first. They count in full.
   */
  List<SeatUse> longest(PoolId pool, Instant from, int limit);

  /** Whether {@link #addUp} would find anything. */
  boolean hasOldUses(Instant before, long most);

  /**
   * Keeps the oldest uses by user and day only, where they ended before a moment or are more than
   * so many.
   *
   * @return how many there were, at most the limit
   */
  int addUp(Instant before, long most, int limit);

  /** Forgets what was added up of days before a moment; returns of how many users, causes, days. */
  int forgetDays(Instant before, int limit);

  /** Writes down that no license manager ran, and forgets such times beyond those that are kept. */
  void add(Absence absence);

  /** The times without a license manager that ended after a moment, the earliest first. */
  List<Absence> absences(Instant from);
}

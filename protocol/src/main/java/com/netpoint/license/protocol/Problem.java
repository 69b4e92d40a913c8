package com.netpoint.license.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A no, or a fault, as a problem document (RFC 9457) with a stable code. */
public final class Problem {
  private final int status;
  private final String code;
  private final String title;
  private final String detail;
  private final @Nullable String store;
  private final @Nullable SeatsTaken seatsTaken;

  private Problem(
      int status,
      String code,
      String title,
      String detail,
      @Nullable String store,
      @Nullable SeatsTaken seatsTaken) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.store = store;
    this.seatsTaken = seatsTaken;
  }

  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, null, null);
  }

  /** The same problem, with who occupies the pool's seats. */
  public Problem withSeatsTaken(SeatsTaken taken) {
    return new Problem(status, code, title, detail, store, taken);
  }

  /** The same problem, naming the store whose manager answered. */
  public Problem fromStore(String thumbprint) {
    return new Problem(status, code, title, detail, thumbprint, seatsTaken);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A {@link RefusalCode}'s name, or the name of a fault such as {@code INVALID_REQUEST}. */
  public String code() {
    return code;
  }

  /** The kind of problem in a few words. */
  public String title() {
    return title;
  }

  /** This problem, in a sentence for people. */
  public String detail() {
    return detail;
  }

  /**
   * The thumbprint of the identity of the store that answered, absent where no store was asked. A
   * lease that is unknown to one store may be alive in another.
   */
  public @Nullable String store() {
    return store;
  }

  /** Who occupies the seats; absent unless no seat was free. */
  public @Nullable SeatsTaken seatsTaken() {
    return seatsTaken;
  }

  /** A full pool. */
  public static final class SeatsTaken {
    private final long seats;
    private final long inUse;
    private final List<SeatHolder> holders;

    public SeatsTaken(long seats, long inUse, List<SeatHolder> holders) {
      this.seats = seats;
      this.inUse = inUse;
      this.holders = Collections.unmodifiableList(new ArrayList<>(holders));
    }

    /** How many seats the pool has. */
    public long seats() {
      return seats;
    }

    /** How many of them have a holder; more than {@link #seats()} after a license shrank. */
    public long inUse() {
      return inUse;
    }

    /**
     * The holders who have been there longest, first come first; not all of them in a large pool.
     */
    public List<SeatHolder> holders() {
      return holders;
    }
  }
}

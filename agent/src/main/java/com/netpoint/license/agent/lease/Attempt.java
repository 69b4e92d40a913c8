package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking all managers for a seat: a seat, a refusal, or what went wrong with each.
 * Facts only; what a person is told of them is another room's business.
 */
public final class Attempt {
  private final @Nullable Seat seat;
  private final List<Problem> refusals;
  private final List<Tried> tried;

  private Attempt(@Nullable Seat seat, List<Problem> refusals, List<Tried> tried) {
    this.seat = seat;
    this.refusals = refusals;
    this.tried = Collections.unmodifiableList(tried);
  }

  static Attempt granted(Seat seat, List<Tried> tried) {
    return new Attempt(seat, Collections.emptyList(), tried);
  }

  /** No seat, and the refusals there were, in the order of asking; none where nobody answered. */
  static Attempt without(List<Problem> refusals, List<Tried> tried) {
    return new Attempt(null, refusals, tried);
  }

  /** The seat; absent when none was granted. */
  public @Nullable Seat seat() {
    return seat;
  }

  /**
   * The refusal that leaves most hope, where at least one manager refused: no seat free may change
   * any minute, the others want an administrator.
   */
  public @Nullable Problem refusal() {
    for (Problem refusal : refusals) {
      if (refusal.code().equals(RefusalCode.NO_SEAT_FREE.name())) {
        return refusal;
      }
    }
    return refusals.isEmpty() ? null : refusals.get(0);
  }

  /** What that store said, whatever another one said besides; absent when it did not refuse. */
  public @Nullable Problem refusalOf(String store) {
    for (Problem refusal : refusals) {
      if (store.equals(refusal.store())) {
        return refusal;
      }
    }
    return null;
  }

  /** Every manager asked and what it said, in the order of asking, and then where was searched. */
  public List<Tried> tried() {
    return tried;
  }

  /** Whether some manager answered yes and could not be believed. */
  public boolean distrusted() {
    return tried.stream().anyMatch(Tried::distrusted);
  }

  /** Whether a search was all that could be done, and no manager came of it. */
  public boolean foundNobody() {
    return !tried.isEmpty() && tried.stream().allMatch(each -> each.searched);
  }

  /** A manager, or a place where one was searched. */
  public static final class Tried {
    private final String address;
    private final String outcome;
    private final boolean distrusted;
    private final boolean searched;

    private Tried(String address, String outcome, boolean distrusted, boolean searched) {
      this.address = address;
      this.outcome = outcome;
      this.distrusted = distrusted;
      this.searched = searched;
    }

    /** A manager that gave no seat. */
    static Tried asked(String address, String outcome) {
      return new Tried(address, outcome, false, false);
    }

    /** A manager whose yes is not believed. */
    static Tried distrusted(String address, String outcome) {
      return new Tried(address, outcome, true, false);
    }

    /** A host or a network that was asked whether there is a manager, and why none is known. */
    static Tried searched(String where, String outcome) {
      return new Tried(where, outcome, false, true);
    }

    /** A manager that is not asked, and why not. */
    public static Tried notAsked(String address, String why) {
      return new Tried(address, why, false, false);
    }

    public String address() {
      return address;
    }

    /** What came of it, in words that follow the address. */
    public String outcome() {
      return outcome;
    }

    boolean distrusted() {
      return distrusted;
    }
  }
}

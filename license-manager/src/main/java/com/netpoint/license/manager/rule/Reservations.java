package com.netpoint.license.manager.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The seats of one pool that are kept for some. Immutable.
 *
 * <p>A holder counts for the first reservation that names him, and for no other. A reservation of N
 * seats keeps as many as it lacks holders to have N of its own. Where there are not as many free
 * seats as are to be kept, those that stand first are kept first: a seat is never kept twice.
 */
public final class Reservations {
  static final Reservations NONE = new Reservations(List.of());

  private final List<UserLine.Reservation> inOrder;

  Reservations(List<UserLine.Reservation> inOrder) {
    this.inOrder = inOrder;
  }

  public boolean isEmpty() {
    return inOrder.isEmpty();
  }

  /** As many seats as are kept at the most, when nobody of those named has one. */
  public long seats() {
    return inOrder.stream().mapToLong(UserLine.Reservation::seats).sum();
  }

  /** The users that are named, on whatever machine or on a certain one. */
  public Set<String> users() {
    return names(who -> who.user().isOneName() ? who.user().text() : "");
  }

  /** The machines that are named without a user, without their domains. */
  public Set<String> machines() {
    return names(who -> who.user().isOneName() ? "" : Person.firstLabel(who.host().text()));
  }

  /**
   * How many of the free seats are kept from somebody who has none.
   *
   * @param free seats without a holder
   * @param holders how many seats each of those has whom {@link #users} and {@link #machines} name;
   *     others do not matter
   */
  public long keptFrom(Person newcomer, long free, Map<Person, Long> holders) {
    int own = first(newcomer);
    long[] taken = new long[inOrder.size()];
    holders.forEach(
        (holder, seats) -> {
          int first = first(holder);
          if (first >= 0) {
            taken[first] += seats;
          }
        });
    long left = free;
    long kept = 0;
    for (int i = 0; i < taken.length; i++) {
      long lacking = Math.max(0, inOrder.get(i).seats() - taken[i]);
      long here = Math.min(lacking, left);
      left -= here;
      kept += i == own ? 0 : here;
    }
    return kept;
  }

  /** Which reservation somebody counts for; -1 for none. */
  private int first(Person person) {
    for (int i = 0; i < inOrder.size(); i++) {
      if (inOrder.get(i).names(person)) {
        return i;
      }
    }
    return -1;
  }

  private Set<String> names(Function<Who, String> name) {
    return inOrder.stream()
        .flatMap(each -> each.named().stream())
        .map(name)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toSet());
  }
}

package com.netpoint.license.manager.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may have a seat, and for whom seats are kept, one rule a line. Immutable.
 *
 * <pre>
 * allow=[user][@host][,product:ID][,feature:ID]
 * deny=[user][@host][,product:ID][,feature:ID]
 * reserve=N user|@host[,user|@host…][,product:ID][,feature:ID]
 * </pre>
 *
 * <p>The first {@code allow} or {@code deny} that fits holds, from the top down; who fits none is
 * allowed. {@code all} means everybody, and a {@code *} any letters. Names are compared without
 * case. Reservations say nothing of who may have a seat.
 */
public final class UserRestrictions {
  /** Everybody may have a seat, and none is kept. */
  public static final UserRestrictions NONE = new UserRestrictions("", List.of());

  private final String text;
  private final List<UserLine> lines;

  private UserRestrictions(String text, List<UserLine> lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Reads what an administrator wrote.
   *
   * @throws IllegalArgumentException when a line cannot be understood; the message names each of
   *     them by its number and tells what is wrong with it
   */
  public static UserRestrictions parse(String text) {
    return new UserRestrictions(text, RuleLines.read(text, new Reading()));
  }

  /** The lines as they were written. */
  public String text() {
    return text;
  }

  /** Why somebody may not have a seat of a pool, in a sentence; absent when he may. */
  public @Nullable String denial(Person person, String product, String feature) {
    for (UserLine each : lines) {
      if (each instanceof UserLine.Access rule
          && rule.who().means(person)
          && rule.scope().covers(product, feature)) {
        return rule.allows() ? null : told(rule, person);
      }
    }
    return null;
  }

  /** The reservations of a pool, in their order. */
  public Reservations reservations(String product, String feature) {
    if (lines.isEmpty()) {
      return Reservations.NONE;
    }
    return new Reservations(
        lines.stream()
            .filter(UserLine.Reservation.class::isInstance)
            .map(UserLine.Reservation.class::cast)
            .filter(each -> each.scope().covers(product, feature))
            .toList());
  }

  /** Reads line after line: what a reservation is worth depends on those before it. */
  private static final class Reading implements RuleLines.Reader<UserLine> {
    private final List<UserLine.Reservation> before = new ArrayList<>();

    @Override
    public UserLine read(int number, String line) {
      UserLine read = UserLine.parse(number, line);
      if (read instanceof UserLine.Reservation reservation) {
        if (reservation.named().stream().allMatch(each -> isClaimed(each, reservation.scope()))) {
          throw new IllegalArgumentException(
              "all of these are named in reservations before, where they count; change N there");
        }
        before.add(reservation);
      }
      return read;
    }

    private boolean isClaimed(Who somebody, Scope scope) {
      return before.stream().anyMatch(each -> each.claims(somebody, scope));
    }
  }

  private static String told(UserLine.Access rule, Person person) {
    return "Line "
        + rule.number()
        + " of the User Restrictions keeps "
        + person
        + " out: "
        + rule.line();
  }
}

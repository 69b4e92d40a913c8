package com.netpoint.license.manager.rule;

import java.util.List;

/** One line of the user restrictions. */
sealed interface UserLine {

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  static UserLine parse(int number, String line) {
    Permission permission = Permission.of(line);
    if (permission != null) {
      return access(number, line, permission);
    }
    String reserved = Permission.after("reserve", line);
    if (reserved == null) {
      throw new IllegalArgumentException(
          "'" + line + "' does not begin with allow=, deny= or reserve=");
    }
    return reservation(reserved);
  }

  private static Access access(int number, String line, Permission permission) {
    Items items = Items.parse(permission.rest());
    if (items.names().size() > 1) {
      throw new IllegalArgumentException(
          "'" + items.names().get(1) + "' is a second name; write a line for each");
    }
    Who who = items.names().isEmpty() ? Who.EVERYBODY : Who.parse(items.names().get(0));
    return new Access(number, line, permission.allows(), who, items.scope());
  }

  private static Reservation reservation(String reserved) {
    String[] parts = reserved.split("\\s+", 2);
    int seats = seats(parts[0]);
    Items items = Items.parse(parts.length == 1 ? "" : parts[1]);
    if (items.names().isEmpty()) {
      throw new IllegalArgumentException("it does not say for whom; name users or @hosts");
    }
    return new Reservation(
        seats, items.names().stream().map(UserLine::oneName).toList(), items.scope());
  }

  private static int seats(String text) {
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no number of seats; write reserve=N and for whom, as reserve=2 alice");
    }
    return Integer.parseInt(text);
  }

  private static Who oneName(String item) {
    Who who = Who.parse(item);
    boolean everybody = who.equals(Who.EVERYBODY);
    if (everybody || item.indexOf('*') >= 0) {
      throw new IllegalArgumentException(
          "'" + item + "' stands for many names, and seats are reserved by name");
    }
    return who;
  }

  /** Lets somebody have a seat or not; what it was written as is told to whom it denies. */
  record Access(int number, String line, boolean allows, Who who, Scope scope)
      implements UserLine {}

  /** Keeps seats for those named. */
  record Reservation(int seats, List<Who> named, Scope scope) implements UserLine {

    /** Whether whoever somebody means, for some pool, counts here, and so for no later one. */
    boolean claims(Who somebody, Scope elsewhere) {
      return scope.includes(elsewhere) && named.stream().anyMatch(each -> each.includes(somebody));
    }

    boolean names(Person person) {
      return named.stream().anyMatch(each -> each.means(person));
    }
  }
}

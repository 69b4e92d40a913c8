package com.netpoint.license.manager.rule;

/**
 * The people that a rule means: {@code user}, {@code @host} or {@code user@host}. A host that is
 * written without a domain means the machine of that name in any.
 */
record Who(NamePattern user, NamePattern host) {
  static final Who EVERYBODY = new Who(NamePattern.ANY, NamePattern.ANY);

  /**
   * Reads what stands between two commas.
   *
   * @throws IllegalArgumentException when it names nobody
   */
  static Who parse(String item) {
    int at = item.lastIndexOf('@');
    if (at == item.length() - 1) {
      throw new IllegalArgumentException("'" + item + "' names no host after the @");
    }
    String user = at < 0 ? item : item.substring(0, at);
    return new Who(
        user.isEmpty() ? NamePattern.ANY : NamePattern.of(user),
        at < 0 ? NamePattern.ANY : NamePattern.of(item.substring(at + 1)));
  }

  boolean means(Person person) {
    return user.matches(person.user()) && isAt(person);
  }

  /** Whether all whom another one means, by name, are meant. */
  boolean includes(Who other) {
    return user.includes(other.user)
        && (host.includes(other.host) || host.text().equals(Person.firstLabel(other.host.text())));
  }

  private boolean isAt(Person person) {
    return host.matches(person.host()) || host.matches(person.machine());
  }
}

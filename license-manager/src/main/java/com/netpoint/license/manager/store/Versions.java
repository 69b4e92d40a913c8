package com.netpoint.license.manager.store;

/**
 * How often what every transaction needs has been changed: asked for at once, since each statement
 * costs a checkout its time.
 *
 * @param licenses of the licenses
 * @param settings of the settings
 */
record Versions(long licenses, long settings) {
  /** Of a store that was not made yet. */
  private static final Versions NONE = new Versions(-1, -1);

  static Versions of(Statements sql) {
    Versions versions =
        sql.first(
            "select license_version, setting_version from store",
            row -> new Versions(row.getLong(1), row.getLong(2)));
    return versions == null ? NONE : versions;
  }
}

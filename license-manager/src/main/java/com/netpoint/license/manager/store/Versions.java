package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often what every transaction needs has been changed: asked for at once, since each statement
 * costs a checkout its time.
 *
 * @param licenses of the licenses
 * @param settings of the settings
 * @param heldBackUntil until when seats are held back, on both clocks, their time over or not;
 *     absent when they never were
 */
record Versions(long licenses, long settings, @Nullable Moment heldBackUntil) {
  /** Of a store that was not made yet. */
  private static final Versions NONE = new Versions(-1, -1, null);

  static Versions of(Statements sql) {
    Versions versions =
        sql.first(
            "select license_version, setting_version, held_back_ticks, held_back_until from store",
            row -> new Versions(row.getLong(1), row.getLong(2), heldBack(row)));
    return versions == null ? NONE : versions;
  }

  private static @Nullable Moment heldBack(ResultSet row) throws SQLException {
    long ticks = row.getLong(3);
    return row.wasNull()
        ? null
        : new Moment(Instant.ofEpochMilli(ticks), Instant.ofEpochMilli(row.getLong(4)));
  }
}

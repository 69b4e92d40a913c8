package com.netpoint.license.manager.audit;

import java.util.Locale;

/**
 * Which entries of the access log are wanted, the newest first.
 *
 * @param words what they all contain, in small letters; empty for all
 * @param before the number that theirs are smaller than
 * @param skip how many of those are left out
 * @param limit how many are wanted at most
 */
public record LogSearch(String words, long before, long skip, int limit) {

  /** A page of those that contain a text, in capitals or not. */
  public static LogSearch page(String filter, long skip, int limit) {
    return new LogSearch(small(filter), Long.MAX_VALUE, skip, limit);
  }

  /** The newest that contain a text, in capitals or not. */
  public static LogSearch newest(String filter, int limit) {
    return page(filter, 0, limit);
  }

  /** The same for entries older than one. */
  public LogSearch olderThan(Logged last) {
    return new LogSearch(words, last.number(), 0, limit);
  }

  private static String small(String filter) {
    return filter.trim().toLowerCase(Locale.ROOT);
  }
}

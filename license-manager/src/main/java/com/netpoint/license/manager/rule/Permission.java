package com.netpoint.license.manager.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a rule, {@code allow=} or {@code deny=}.
 *
 * @param rest what comes after it
 */
record Permission(boolean allows, String rest) {

  /** Absent when the line begins otherwise. */
  static @Nullable Permission of(String line) {
    String allowed = after("allow", line);
    if (allowed != null) {
      return new Permission(true, allowed);
    }
    String denied = after("deny", line);
    return denied == null ? null : new Permission(false, denied);
  }

  /** What stands after a word and its =, which may have blanks around it. */
  static @Nullable String after(String word, String line) {
    int equals = line.indexOf('=');
    return equals >= 0 && line.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(word)
        ? line.substring(equals + 1).strip()
        : null;
  }
}

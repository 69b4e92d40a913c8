package com.netpoint.license.manager.rule;

import java.util.Locale;

/**
 * A name in a rule, compared without case. A {@code *} stands for any letters or none.
 *
 * @param text in small letters
 */
record NamePattern(String text) {
  static final NamePattern ANY = new NamePattern("*");

  /** What an administrator wrote; {@code all} is another word for {@code *}. */
  static NamePattern of(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    return text.equals("all") ? ANY : new NamePattern(text);
  }

  boolean isOneName() {
    return text.indexOf('*') < 0;
  }

  /** Whether this is everything, or the same. */
  boolean includes(NamePattern other) {
    return equals(ANY) || equals(other);
  }

  /** Whether a name in small letters is one of those meant. */
  boolean matches(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < name.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        resume = in;
      } else if (at < text.length() && text.charAt(at) == name.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }
}

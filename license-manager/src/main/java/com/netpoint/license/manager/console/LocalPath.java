package com.netpoint.license.manager.console;

import java.util.regex.Pattern;

/** Where a visitor wanted to go: an address on this very site, since anybody can write a link. */
final class LocalPath {
  static final String HOME = "/";

  /** What browsers take for another site begins with two slashes, of either kind. */
  private static final Pattern FORM = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,2000}");

  private LocalPath() {}

  /** The address, or the first page where it is none of ours. */
  static String of(String wanted) {
    return FORM.matcher(wanted).matches() ? wanted : HOME;
  }
}

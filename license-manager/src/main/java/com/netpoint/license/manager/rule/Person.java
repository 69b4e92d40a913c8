package com.netpoint.license.manager.rule;

import java.util.Locale;

/**
 * Who wants a seat, or has one, under the names that rules go by: in small letters, whatever the
 * user's system makes of them.
 *
 * @param user the login name
 * @param host the machine's name, with its domain where it said one
 */
public record Person(String user, String host) {

  /** Somebody under the names that he came with. */
  public static Person of(String user, String host) {
    return new Person(user.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT));
  }

  /** The machine's name without its domain. */
  public String machine() {
    return firstLabel(host);
  }

  static String firstLabel(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? host : host.substring(0, dot);
  }

  @Override
  public String toString() {
    return user + "@" + host;
  }
}

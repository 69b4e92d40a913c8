package com.netpoint.license.manager.access;

import java.util.function.LongSupplier;

/**
 * What the doors of one manager share.
 *
 * @param logins who has given the password
 * @param passwords what looks at passwords
 */
public record Access(Logins logins, Passwords passwords) {

  /** One that nobody has come to yet. */
  public static Access with(LongSupplier nanoTime) {
    return new Access(new Logins(nanoTime), new Passwords(nanoTime));
  }
}

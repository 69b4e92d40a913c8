package com.netpoint.license.manager.audit;

import java.util.Locale;

/** What was asked of a lease. The names are stable: they are written in the books. */
public enum Call {
  /** A process asked for a lease. */
  CHECKOUT,
  /** A process asked for more time on its lease. */
  RENEWAL,
  /** A process gave its lease back. */
  CHECKIN,
  /** Nobody asked: the lease was not renewed in time. */
  EXPIRY,
  /** An administrator ended the lease. */
  DISCONNECT;

  /** Its name in small letters, as scripts and searches see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package com.netpoint.license.manager.audit;

import java.util.Locale;

/**
 * What was asked of a lease or of a detachment. The names are stable: they are written in the
 * books.
 */
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
  DISCONNECT,
  /** A seat was to leave its pool for a machine. */
  DETACH,
  /** A detached seat was to stay away for longer. */
  EXTEND,
  /** A detached seat was brought back before its end. */
  RETURN,
  /** An administrator gave the seat of a lost machine to others, before its end. */
  WRITE_OFF,
  /** Nobody asked: the time of a detached seat was over. */
  DETACHMENT_EXPIRY;

  /** Its name in small letters, as scripts and searches see it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

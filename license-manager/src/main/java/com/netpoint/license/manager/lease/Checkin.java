package com.netpoint.license.manager.lease;

/** What became of a lease that was given back, or of a detached seat that was brought back. */
public enum Checkin {
  /** It was on the books, and is not any more. */
  TAKEN_BACK,
  /** Nobody has heard of the id yet. It is dead from now on. */
  UNSEEN,
  /** The id was dead already, and is for longer now. */
  REPEATED,
  /** The secret is another one. Nothing was changed. */
  NOT_THE_OWNER
}

package com.netpoint.license.manager.lease;

/** What became of a checkin. The caller is told the same in any case: the lease is not his. */
public enum Checkin {
  /** The lease was on the books, and is not any more. */
  TAKEN_BACK,
  /** Nobody has heard of the id yet. It is dead from now on. */
  UNSEEN,
  /** The id was dead already, and is for longer now. */
  REPEATED,
  /** The secret is another one. Nothing was changed. */
  NOT_THE_OWNER
}

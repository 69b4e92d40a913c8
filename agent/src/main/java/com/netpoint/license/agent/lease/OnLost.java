package com.netpoint.license.agent.lease;

/** What becomes of a running application whose seat is lost: the values of license.on-lost. */
public enum OnLost {
  /** It ends, after a warning and time to save. */
  EXIT,
  /** It goes on with a warning, where the license consents; otherwise the same as {@link #EXIT}. */
  WARN
}

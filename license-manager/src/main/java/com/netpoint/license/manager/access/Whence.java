package com.netpoint.license.manager.access;

/** From where somebody comes. */
public enum Whence {
  /** From this machine, by a name that only this machine has. */
  HERE,
  /**
   * From this machine, by a name that others may have as well: an alias, or that of a page whose
   * author made it point here (DNS rebinding).
   */
  BY_ANOTHER_NAME,
  /** From another machine, or through a proxy. */
  ELSEWHERE
}

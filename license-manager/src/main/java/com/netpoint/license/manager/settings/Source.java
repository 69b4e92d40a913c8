package com.netpoint.license.manager.settings;

/** Where the value of a setting comes from. */
public enum Source {
  /** Nobody has set it. */
  DEFAULT,
  /** An administrator has set it. */
  STORED,
  /** This manager was started with it, which beats what is stored. */
  COMMAND_LINE;

  /** Its name in small letters with hyphens, as scripts see it. */
  public String word() {
    return Kinds.word(this);
  }
}

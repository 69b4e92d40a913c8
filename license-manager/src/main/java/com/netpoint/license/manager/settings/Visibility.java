package com.netpoint.license.manager.settings;

/** On which networks a manager answers. */
public enum Visibility {
  /** On all of this machine's adapters. */
  ALL,
  /** To programs on this machine only. */
  LOCALHOST
}

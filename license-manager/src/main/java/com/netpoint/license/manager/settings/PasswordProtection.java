package com.netpoint.license.manager.settings;

/** Which pages ask for the password. */
public enum PasswordProtection {
  NONE,
  CONFIGURATION,
  ALL
}

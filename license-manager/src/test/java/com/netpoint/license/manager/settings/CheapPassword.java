package com.netpoint.license.manager.settings;

/** Hashes that cost a test no time. */
public final class CheapPassword {
  private CheapPassword() {}

  public static PasswordHash of(String password) {
    return PasswordHash.of(password, 10);
  }
}

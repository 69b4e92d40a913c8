package com.netpoint.license.manager.console.view;

/** How far a visitor has come. */
public enum Standing {
  /** The pages are not open to where he is. */
  SHUT_OUT,
  /** He may come in once he has given the password. */
  STRANGER,
  /** Nobody asks him for a password. */
  FREE,
  /** He has given the password. */
  LOGGED_IN;

  public boolean isInside() {
    return this == FREE || this == LOGGED_IN;
  }

  public boolean isLoggedIn() {
    return this == LOGGED_IN;
  }
}

package com.netpoint.license.manager.console.view;

import java.util.Locale;

/** The tabs of Configuration, in the order in which they stand there. */
public enum Tab {
  BASIC,
  USERS,
  REMOTE_MANAGERS,
  REMOTE_CLIENTS,
  DETACHABLE,
  NETWORK;

  public String path() {
    return "/configuration/" + word();
  }

  /** The name of its label among the texts. */
  public String label() {
    return "tab." + word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package com.netpoint.license.manager.console.view;

/** The pages under Options, in the order in which they stand there. */
public enum Menu {
  KEYS("/keys"),
  PRODUCTS("/products"),
  FEATURES("/features"),
  SESSIONS("/sessions"),
  UPDATE("/update"),
  ACCESS_LOG("/log"),
  USAGE("/usage"),
  CONFIGURATION("/configuration"),
  DIAGNOSTICS("/diagnostics"),
  HELP("/help"),
  ABOUT("/about");

  private final String path;

  Menu(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  /** The name of its label among the texts. */
  public String label() {
    return "menu." + name().toLowerCase(java.util.Locale.ROOT);
  }
}

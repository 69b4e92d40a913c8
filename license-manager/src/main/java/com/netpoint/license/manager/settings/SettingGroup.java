package com.netpoint.license.manager.settings;

/** Settings that are shown, submitted and set to their defaults together. */
public enum SettingGroup {
  BASIC("Basic Settings"),
  USERS("Users"),
  REMOTE_CLIENTS("Access from Remote Clients"),
  DETACHABLE("Detachable Licenses"),
  NETWORK("Network");

  private final String title;

  SettingGroup(String title) {
    this.title = title;
  }

  /** Its name in small letters with hyphens, as scripts see it. */
  public String word() {
    return Kinds.word(this);
  }

  /** The name that administrators know it by. */
  public String title() {
    return title;
  }
}

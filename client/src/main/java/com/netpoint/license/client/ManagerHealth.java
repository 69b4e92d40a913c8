package com.netpoint.license.client;

/** What a manager says of itself when it is asked how it does. */
public final class ManagerHealth {
  private final String name;
  private final String version;
  private final String store;

  ManagerHealth(String name, String version, String store) {
    this.name = name;
    this.version = version;
    this.store = store;
  }

  /** Its name, for people; empty when it does not say. */
  public String name() {
    return name;
  }

  /** The program's version. */
  public String version() {
    return version;
  }

  /** The thumbprint of the identity of the store that it serves. */
  public String store() {
    return store;
  }
}

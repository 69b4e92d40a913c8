package com.example.app;

/** One whose static initialiser runs before its main. */
public final class EagerApp {
  static {
    Events.SEEN.add("initialiser");
  }

  private EagerApp() {}

  public static void main(String[] arguments) {
    Events.SEEN.add("main");
  }
}

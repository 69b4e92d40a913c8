package com.example.app;

/** An application with nothing to run before main but what its interface brings. */
public final class FacedApp implements EagerFace {
  private FacedApp() {}

  public static void main(String[] arguments) {
    Events.SEEN.add("main");
  }
}

package com.example.app;

/** As most applications are. */
public final class PlainApp {
  private PlainApp(String name) {
    Events.SEEN.add("new " + name);
  }

  public static void main(String[] arguments) {
    Events.SEEN.add("main");
  }

  static PlainApp named(String name) {
    return new PlainApp(name);
  }
}

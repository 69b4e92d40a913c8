package com.example.app;

/** One whose main and initialiser others inherit. */
public class BaseApp {
  static {
    Events.SEEN.add("base initialiser");
  }

  public static void main(String[] arguments) {
    Events.SEEN.add("inherited main");
  }
}

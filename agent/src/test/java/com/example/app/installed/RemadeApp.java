package com.example.app.installed;

import com.example.app.Events;

/** For one test, since a class is loaded only once. */
public final class RemadeApp {
  private RemadeApp() {}

  public static void main(String[] arguments) {
    Events.SEEN.add("main");
  }
}

package com.example.app.installed;

import com.example.app.Events;

/** Starts with what it inherits. */
public final class LineageApp extends LineageBase {
  private LineageApp() {}

  public static void main(String[] arguments) {
    Events.SEEN.add("main");
  }
}

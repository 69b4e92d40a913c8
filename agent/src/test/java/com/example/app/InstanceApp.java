package com.example.app;

/** One with an instance main (JEP 512). */
public class InstanceApp {
  public InstanceApp() {
    Events.SEEN.add("constructor");
  }

  public void main() {
    Events.SEEN.add("instance main");
  }
}

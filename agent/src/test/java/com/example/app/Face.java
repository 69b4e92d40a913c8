package com.example.app;

/** An interface that can be started. */
public interface Face {
  static void main(String[] arguments) {
    Events.SEEN.add("interface main");
  }
}

package com.example.app;

/** An interface whose initialiser runs before its implementations' main, since it has a default. */
public interface EagerFace {
  boolean ADDED = Events.SEEN.add("interface initialiser");

  default boolean added() {
    return ADDED;
  }
}

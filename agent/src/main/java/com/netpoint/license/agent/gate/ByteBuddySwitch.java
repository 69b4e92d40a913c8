package com.netpoint.license.agent.gate;

/**
 * Byte Buddy's own switch against sun.misc.Unsafe, about which JDK 25 would print four warnings on
 * the application's terminal. Byte Buddy reads it once; it does not stay among the application's
 * properties.
 */
final class ByteBuddySwitch {
  /** Byte Buddy's package as the shaded jar relocates it, since it asks by its own name. */
  private static final String NAME = "com.netpoint.license.agent.shaded.bytebuddy.safe";

  private ByteBuddySwitch() {}

  static void set() {
    System.setProperty(NAME, "true");
  }

  static void reset() {
    System.clearProperty(NAME);
  }
}

package com.netpoint.license.agent.gate;

import org.jspecify.annotations.Nullable;

/**
 * Which classes can call the gate. Those of the Java runtime cannot: their loaders know nothing of
 * the application's class path, and with a call to the gate in it such a class is broken for the
 * whole JVM.
 */
final class Sight {
  private Sight() {}

  /**
   * Whether the classes of a loader find the gate. Asks nothing of the loader but its parents:
   * loading a class from within the loading of another may never end.
   */
  static boolean reachesGate(@Nullable ClassLoader loader) {
    ClassLoader own = LaunchGate.class.getClassLoader();
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each == own) {
        return true;
      }
    }
    return false;
  }
}

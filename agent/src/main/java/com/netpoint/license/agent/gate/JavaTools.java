package com.netpoint.license.agent.gate;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The programs that come with the Java runtime: keytool, javac, jps. An administrator who sets
 * JAVA_TOOL_OPTIONS for everything must not find them asking for seats.
 */
final class JavaTools {
  /** They run a program of the user's from its source file, which is an application. */
  private static final Set<String> SOURCE_LAUNCHERS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "com.sun.tools.javac.launcher.Main",
                  "com.sun.tools.javac.launcher.SourceLauncher")));

  private JavaTools() {}

  /** Whether a main class belongs to the Java runtime and runs nothing of the user's. */
  static boolean contains(Class<?> mainClass) {
    return Modules.isOfJavaRuntime(Modules.nameOf(mainClass))
        && !SOURCE_LAUNCHERS.contains(mainClass.getName());
  }
}

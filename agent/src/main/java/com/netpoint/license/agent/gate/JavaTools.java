package com.netpoint.license.agent.gate;

import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The programs that come with the Java runtime: keytool, javac, jps. An administrator who sets
 * JAVA_TOOL_OPTIONS for everything must not find them asking for seats. Known from Java 9 on, which
 * has modules.
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
    return Modules.isOfJavaRuntime(mainClass) && !SOURCE_LAUNCHERS.contains(mainClass.getName());
  }

  /** Whether a class that is being loaded belongs to the Java runtime, by where it comes from. */
  static boolean isOfJavaRuntime(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    // A runtime that was linked for an application has the application's modules there too.
    return location != null
        && location.getProtocol().equals("jrt")
        && Modules.isOfJavaRuntime(location.getPath().substring(1));
  }
}

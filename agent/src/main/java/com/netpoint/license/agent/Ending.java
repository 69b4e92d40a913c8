package com.netpoint.license.agent;

import java.security.AccessController;
import java.security.PrivilegedAction;

/** Ends this JVM with an exit code, whatever stands in the way. */
final class Ending {
  private Ending() {}

  /** Ends by the application's own way out, or, where a security manager forbids that, at once. */
  @SuppressWarnings({"removal", "deprecation"}) // Needed as long as Java 17 has security managers.
  static void with(ExitCode code) {
    AccessController.doPrivileged(
        (PrivilegedAction<Void>)
            () -> {
              try {
                System.exit(code.number());
              } catch (SecurityException e) {
                Runtime.getRuntime().halt(code.number());
              }
              return null;
            });
  }
}

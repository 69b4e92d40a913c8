package com.netpoint.license.agent.gate;

import java.security.AccessController;
import java.security.PrivilegedAction;
import org.jspecify.annotations.Nullable;

/**
 * The gate that the first instruction of an application's main passes.
 *
 * <p>Once it has been passed it stands open: an application may call its own main as often as it
 * likes.
 */
public final class LaunchGate {
  private static volatile @Nullable Barrier barrier;

  private LaunchGate() {}

  /** Closes the gate: nobody passes before the barrier lets him. */
  public static void close(Barrier answer) {
    barrier = answer;
  }

  static boolean isOpen() {
    return barrier == null;
  }

  /** Returns when the application may run, and not at all when it may not. */
  public static void pass() {
    Barrier closed = barrier;
    if (closed != null) {
      await(closed);
      barrier = null;
    }
  }

  /** With the agent's own permissions: the application that stands here may have none. */
  @SuppressWarnings({"removal", "deprecation"}) // Needed as long as Java 17 has security managers.
  private static void await(Barrier closed) {
    AccessController.doPrivileged(
        (PrivilegedAction<Void>)
            () -> {
              closed.await();
              return null;
            });
  }

  /** Holds threads back until there is an answer. */
  public interface Barrier {
    /**
     * Returns when there was a yes; ends the process, and so never returns, when there was a no.
     */
    void await();
  }
}

package com.netpoint.license.agent.notice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The JVM's threads, and what their names tell of its state without a look at AWT itself. */
public final class JvmThreads {
  /** What becomes of the main thread when main has returned and others still run. */
  private static final String MAIN_RETURNED = "DestroyJavaVM";

  private JvmThreads() {}

  /** The group that no application made, and whose threads none interrupts as its own. */
  public static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  static List<Thread> alive() {
    ThreadGroup group = root();
    // Threads that start meanwhile need room: enumerate leaves out silently what does not fit.
    Thread[] threads = new Thread[group.activeCount() * 2 + 16];
    return Arrays.asList(threads).subList(0, group.enumerate(threads));
  }

  /** Whether the application uses AWT. */
  static boolean eventQueueIsAlive() {
    for (Thread thread : alive()) {
      if (thread.getName().startsWith("AWT-EventQueue")) {
        return true;
      }
    }
    return false;
  }

  /** Whether main has returned, all other work has ended, and AWT alone keeps the JVM alive. */
  static boolean onlyAwtIsLeft(Collection<Thread> threads) {
    boolean mainReturned = false;
    for (Thread thread : threads) {
      if (thread.getName().equals(MAIN_RETURNED)) {
        mainReturned = true;
      } else if (!thread.isDaemon() && !thread.getName().startsWith("AWT-")) {
        return false;
      }
    }
    return mainReturned;
  }
}

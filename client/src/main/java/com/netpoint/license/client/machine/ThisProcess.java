package com.netpoint.license.client.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/**
 * Who runs this process, where, and which it is.
 *
 * <p>The host's name is asked of the operating system and never of the resolver: a look-up of the
 * own name would fill the application's DNS cache before it could set its lifetime.
 */
public final class ThisProcess {
  private static final String UNKNOWN = "unknown";

  private ThisProcess() {}

  /** The user's login name. */
  public static String user() {
    return printable(System.getProperty("user.name", ""));
  }

  /** The machine's name, for people. */
  public static String host() {
    String name = SystemText.ofFile("/proc/sys/kernel/hostname");
    for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
      String value = System.getenv(variable);
      name = name.isEmpty() && value != null ? value : name;
    }
    return printable(name.isEmpty() ? SystemText.ofCommand("hostname") : name);
  }

  /** The operating system's id of this process, 0 where it cannot be told without side effects. */
  public static long id() {
    try {
      return Long.parseLong(Files.readSymbolicLink(Paths.get("/proc/self")).toString());
    } catch (IOException | RuntimeException e) {
      return idFromJava9();
    }
  }

  private static long idFromJava9() {
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandle");
      Object current = handle.getMethod("current").invoke(null);
      return (Long) handle.getMethod("pid").invoke(current);
    } catch (ReflectiveOperationException e) {
      return 0;
    }
  }

  /** What the wire takes as a name: not empty, no control characters, at most 256 long. */
  static String printable(String name) {
    String clean = name.replaceAll("\\p{Cc}", "").trim();
    String bounded = clean.substring(0, Math.min(clean.length(), 256));
    return bounded.isEmpty() ? UNKNOWN : bounded;
  }
}

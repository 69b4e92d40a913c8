package com.netpoint.license.agent.notice;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * This machine's display, judged by what the machine says of itself. AWT is not asked: its answer
 * would be fixed for the application too.
 */
final class MachineDisplay implements Display {
  private static final String FIRST_THREAD = "JAVA_STARTED_ON_FIRST_THREAD_";

  @Override
  public boolean mayBeThere() {
    return mayBeThere(System::getProperty, System.getenv(), currentProcessId());
  }

  /**
   * The same for a machine as described.
   *
   * @param processId absent when it cannot be known
   */
  static boolean mayBeThere(
      Function<String, @Nullable String> properties,
      Map<String, String> environment,
      @Nullable Long processId) {
    if (Boolean.parseBoolean(properties.apply("java.awt.headless"))) {
      return false;
    }
    String name = properties.apply("os.name");
    String system = name == null ? "" : name.toLowerCase(Locale.ENGLISH);
    if (system.startsWith("windows")) {
      return true;
    }
    if (system.startsWith("mac")) {
      return !firstThreadIsTaken(environment, processId);
    }
    return isSet(environment.get("DISPLAY")) || isSet(environment.get("WAYLAND_DISPLAY"));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.trim().isEmpty();
  }

  /**
   * With -XstartOnFirstThread, which SWT needs, AWT waits for that thread for ever. The variable
   * names the process, since a child of such a JVM inherits it.
   */
  private static boolean firstThreadIsTaken(
      Map<String, String> environment, @Nullable Long processId) {
    if (processId != null) {
      return environment.containsKey(FIRST_THREAD + processId);
    }
    return environment.keySet().stream().anyMatch(variable -> variable.startsWith(FIRST_THREAD));
  }

  /** Absent on Java 8, where only the costly management beans know it. */
  private static @Nullable Long currentProcessId() {
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandle");
      Object current = handle.getMethod("current").invoke(null);
      return (Long) handle.getMethod("pid").invoke(current);
    } catch (ReflectiveOperationException olderJdk) {
      return null;
    }
  }
}

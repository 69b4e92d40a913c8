package com.netpoint.license.agent;

import com.netpoint.license.agent.gate.EntryPoint;
import com.netpoint.license.agent.gate.GateInstaller;
import com.netpoint.license.agent.gate.LaunchGate;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The agent's entry: {@code -javaagent:netpoint-license-agent.jar[=FILE]}.
 *
 * <p>Nothing is ever thrown out of here, since that would abort the VM with a core file: whatever
 * goes wrong ends with a sentence and an exit code.
 */
public final class LicenseAgent {
  private static final AtomicBoolean PRESENT = new AtomicBoolean();

  private LicenseAgent() {}

  /** Called by the JVM before main, once for each time that the flag is given. */
  public static void premain(@Nullable String argument, Instrumentation instrumentation) {
    try {
      if (PRESENT.compareAndSet(false, true)) {
        guard(EntryPoint.ofThisJvm(), argument, new GateInstaller(instrumentation));
      }
    } catch (SecurityException e) {
      Fault.say(
          "The security manager does not let the license agent work: "
              + e.getMessage()
              + ". Grant permission java.security.AllPermission to the agent's jar in the policy"
              + " file.");
      Ending.with(ExitCode.BAD_CONFIGURATION);
    } catch (Throwable e) {
      Fault.report("this application", e);
      Ending.with(ExitCode.BAD_CONFIGURATION);
    }
  }

  private static void guard(EntryPoint entryPoint, @Nullable String argument, GateInstaller gate) {
    Launch launch = new Launch(argument, entryPoint.version());
    String entryClass = entryPoint.className();
    LaunchGate.close(launch);
    if (entryClass == null) {
      // java -version, or a JVM inside another program: whatever main comes first begins it all.
      gate.watch(launch.namedEntryPoint());
    } else if (entryPoint.mayBeJavaTool() && gate.isJavaTool(entryClass)) {
      // Or so it seems: should an application's main come after all, it finds the gate.
      gate.watch(null);
    } else {
      launch.begin();
      if (!gate.install(entryClass)) {
        LaunchGate.pass();
      }
    }
  }
}

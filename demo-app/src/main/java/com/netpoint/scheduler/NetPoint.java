package com.netpoint.scheduler;

import com.netpoint.scheduler.view.Workbench;

/** NetPoint, a scheduler for projects that have a critical path. */
public final class NetPoint {
  private NetPoint() {}

  /** Opens the example project, or does what the one argument asks for. */
  public static void main(String[] args) {
    switch (Launch.from(args)) {
      case WINDOW -> Workbench.open(HarbourBridge.project());
      case HEADLESS -> new HeadlessSession(System.in, System.out).run();
      case VERSION -> System.out.println("NetPoint " + version());
      case USAGE -> {
        System.err.println(Launch.USAGE_TEXT);
        System.exit(2);
      }
    }
  }

  private static String version() {
    String version = NetPoint.class.getPackage().getImplementationVersion();
    return version == null ? "(development build)" : version;
  }
}

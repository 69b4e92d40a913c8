package com.netpoint.license.client.detached;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a machine keeps the seats that it takes along, unless somebody names another folder. It
 * knows nothing else, so that a start that only asks whether the folder is there loads no more.
 */
public final class DetachedPlace {
  private DetachedPlace() {}

  public static Path ofThisMachine() {
    return of(System.getProperty("os.name", ""), System.getenv("ProgramData"));
  }

  static Path of(String system, @Nullable String programData) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String data = programData == null ? "C:\\ProgramData" : programData;
      return Paths.get(data, "NetPoint License", "Detached");
    }
    return name.startsWith("mac")
        ? Paths.get("/Library/Application Support/NetPoint License/Detached")
        : Paths.get("/var/lib/netpoint-license/detached");
  }
}

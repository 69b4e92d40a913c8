package com.netpoint.license.it.kit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The jars as they ship. */
public final class Jars {
  private static final Path HOUSE = Path.of(System.getProperty("house", "..")).toAbsolutePath();

  private Jars() {}

  public static Path agent() {
    return built("agent/target/netpoint-license-agent.jar");
  }

  public static Path manager() {
    return built("license-manager/target/netpoint-license-manager.jar");
  }

  public static Path netpoint() {
    return built("demo-app/target/netpoint-demo.jar");
  }

  /** The classes of a module, before they are shaded. */
  public static Path classesOf(String module) {
    return built(module + "/target/classes");
  }

  private static Path built(String path) {
    Path file = HOUSE.resolve(path).normalize();
    if (!Files.exists(file)) {
      throw new IllegalStateException(file + " is not built");
    }
    return file;
  }
}

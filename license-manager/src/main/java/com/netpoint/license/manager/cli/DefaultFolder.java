package com.netpoint.license.manager.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a store is kept unless {@code --data} says otherwise: where each system keeps such data.
 */
final class DefaultFolder implements IDefaultValueProvider {
  private static final String NAME = "netpoint-license-manager";

  @Override
  public String defaultValue(ArgSpec argument) {
    boolean data = argument instanceof OptionSpec option && option.longestName().equals("--data");
    return data ? folder().toString() : argument.defaultValue();
  }

  private static Path folder() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String user = System.getProperty("user.name", "");
    if (system.startsWith("windows")) {
      String shared = System.getenv("ProgramData");
      return Path.of(shared == null ? "C:\\ProgramData" : shared, NAME);
    }
    if (system.startsWith("mac")) {
      return Path.of("/Library/Application Support", NAME);
    }
    return user.equals("root")
        ? Path.of("/var/lib", NAME)
        : Path.of(System.getProperty("user.home", "."), ".local", "share", NAME);
  }
}

package com.netpoint.license.manager.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command is about. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of this license manager (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli from the option or its default.
  Path folder;
}

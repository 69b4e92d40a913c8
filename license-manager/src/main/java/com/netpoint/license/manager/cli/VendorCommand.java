package com.netpoint.license.manager.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What only the vendor does. */
@Command(
    name = "vendor",
    mixinStandardHelpOptions = true,
    description = "Makes keys and signs licenses. For the vendor of the software only.")
final class VendorCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See vendor --help.");
  }
}

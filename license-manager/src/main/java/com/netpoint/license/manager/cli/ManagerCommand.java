package com.netpoint.license.manager.cli;

import static java.util.stream.Collectors.joining;

import com.netpoint.license.manager.lease.StoreException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line as a whole. */
@Command(
    name = "netpoint-license-manager",
    mixinStandardHelpOptions = true,
    version = "netpoint-license-manager ${netpoint.version}",
    description = "Lends the seats that a company bought to the computers that need them.",
    footer = {
      "",
      "The vendor, once:     vendor keygen --out keys",
      "The administrator:    identity --out identity.json        (send it to the vendor)",
      "The vendor:           vendor issue --identity identity.json … --out netpoint.lic",
      "The administrator:    apply netpoint.lic --vendor-key vendor-public.pem",
      "                      serve",
      "                      status",
      "On any machine:       find license-server                 (does it answer from here?)"
    })
public final class ManagerCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  CommandSpec spec;

  /** The system property which has a fault's stack printed, for whoever is to mend it. */
  private static final String STACK = "netpoint.stack";

  private ManagerCommand() {}

  /**
   * Carries out a command line.
   *
   * @return the exit code: 0 when all went well, 1 when the command failed, 2 when it is misspelt
   */
  public static int run(Rooms rooms, String version, String... arguments) {
    System.setProperty("netpoint.version", version);
    CommandLine vendor =
        new CommandLine(new VendorCommand())
            .addSubcommand(new KeygenCommand())
            .addSubcommand(new IssueCommand(rooms));
    return new CommandLine(new ManagerCommand())
        .addSubcommand(vendor)
        .addSubcommand(new IdentityCommand(rooms))
        .addSubcommand(new ApplyCommand(rooms))
        .addSubcommand(new ServeCommand(rooms))
        .addSubcommand(new StatusCommand())
        .addSubcommand(new FindCommand(rooms))
        .addSubcommand(new PasswordCommand(rooms))
        .addSubcommand(new DetachCommand(rooms))
        .addSubcommand(new ExtendCommand(rooms))
        .addSubcommand(new AttachCommand(rooms))
        .addSubcommand(new ReturnCommand(rooms))
        .setDefaultValueProvider(new DefaultFolder())
        .registerConverter(LocalDate.class, ManagerCommand::date)
        .setExecutionExceptionHandler(ManagerCommand::explain)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See --help.");
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(sentence(failure));
    if (Boolean.getBoolean(STACK)) {
      failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** What failed in one line; of what nobody foresaw its kind, too. */
  private static String sentence(Exception failure) {
    Throwable cause = failure.getCause();
    Throwable known = failure instanceof CompletionException && cause != null ? cause : failure;
    if (known instanceof CommandFailedException) {
      return String.valueOf(known.getMessage());
    }
    if (!(known instanceof StoreException)) {
      return "The license manager met a fault: "
          + known
          + ". Where it was is shown by java -D"
          + STACK
          + "=true -jar …";
    }
    String reason = known.getCause() == null ? null : known.getCause().getMessage();
    return known.getMessage()
        + (reason == null ? "" : reason.lines().limit(1).collect(joining("", " (", ")")));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no date; write 2027-12-31");
    }
  }
}

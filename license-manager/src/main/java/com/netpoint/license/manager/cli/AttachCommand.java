package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.attach.AttachOutcome;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a seat that came as a file, from a license manager without a connection. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    description = "Keeps a seat that came as a file, from a license manager without a connection.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class AttachCommand implements Runnable {
  private final Rooms rooms;

  @Parameters(paramLabel = "FILE", description = "The detached license.")
  Path file;

  @Mixin SeatsOption kept;

  @Spec CommandSpec spec;

  AttachCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    AttachOutcome outcome = kept.open(rooms).attach(TextFiles.read(file));
    LastDay.tell(spec, outcome, "The seat is taken along until ");
  }
}

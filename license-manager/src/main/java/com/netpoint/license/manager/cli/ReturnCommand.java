package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.attach.Attached;
import com.netpoint.license.manager.attach.AttachedSeats;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a seat back early that this machine took along. */
@Command(
    name = "return",
    mixinStandardHelpOptions = true,
    description = "Brings a seat back early that this machine took along.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class ReturnCommand implements Runnable {
  private final Rooms rooms;

  @Mixin ServerOption server;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Which one, where several are taken along.")
  @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Write a return file for Update/Attach of the license manager, where there is no",
        "connection to it. The seat can no longer be used here then."
      })
  @Nullable Path out;

  @Mixin SeatsOption kept;

  @Spec CommandSpec spec;

  ReturnCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    AttachedSeats seats = kept.open(rooms);
    Attached seat = SeatsOption.seat(seats, id, rooms.now());
    Path file = out;
    if (file == null) {
      AttachOutcome outcome = server.ask(manager -> seats.giveBack(manager, seat, rooms.now()));
      LastDay.tell(spec, outcome, "The seat is back in its pool since ");
    } else {
      TextFiles.write(
          file,
          seats
              .returnFile(seat, rooms.now())
              .orElseThrow(
                  () ->
                      new CommandFailedException(
                          "The seat's secret is not known here, or its folder cannot be"
                              + " written.")));
    }
  }
}

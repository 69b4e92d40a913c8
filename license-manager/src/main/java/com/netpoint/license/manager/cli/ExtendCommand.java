package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.attach.Attached;
import com.netpoint.license.manager.attach.AttachedSeats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a seat that this machine took along stay away for longer. */
@Command(
    name = "extend",
    mixinStandardHelpOptions = true,
    description = "Has a seat that this machine took along stay away for longer.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class ExtendCommand implements Runnable {
  private final Rooms rooms;

  @Mixin ServerOption server;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Which one, where several are taken along.")
  @Nullable String id;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "The last day, such as 2027-12-31.")
  LocalDate until;

  @Mixin SeatsOption kept;

  @Spec CommandSpec spec;

  ExtendCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    AttachedSeats seats = kept.open(rooms);
    Attached seat = SeatsOption.seat(seats, id, rooms.now());
    AttachOutcome outcome = server.ask(manager -> seats.extend(manager, seat, LastDay.end(until)));
    LastDay.tell(spec, outcome, "The seat is taken along until ");
  }
}

package com.netpoint.license.manager.cli;

import com.netpoint.license.client.machine.ThisProcess;
import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.protocol.DetachRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a seat along to this machine until a date. */
@Command(
    name = "detach",
    mixinStandardHelpOptions = true,
    description = "Takes a seat along to this machine until a date.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class DetachCommand implements Runnable {
  private final Rooms rooms;

  @Mixin ServerOption server;

  @Option(
      names = "--product",
      required = true,
      description = "The product, as the license names it.")
  String product;

  @Option(
      names = "--feature",
      description = "Its feature (default: the one that is called as the product).")
  @Nullable String feature;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "The last day, such as 2027-12-31; the seat is back after it.")
  LocalDate until;

  @Option(names = "--user", description = "Who is to use it (default: you).")
  @Nullable String user;

  @Mixin SeatsOption kept;

  @Spec CommandSpec spec;

  DetachCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    AttachedSeats seats = kept.open(rooms);
    DetachRequest request =
        AttachedSeats.request(
            product,
            feature == null ? product : feature,
            user == null ? ThisProcess.user() : user,
            LastDay.end(until));
    AttachOutcome outcome = server.ask(manager -> seats.detach(manager, request));
    LastDay.tell(spec, outcome, "The seat is taken along until ");
  }
}

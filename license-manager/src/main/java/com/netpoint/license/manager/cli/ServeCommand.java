package com.netpoint.license.manager.cli;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.protocol.DurationText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the license manager. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Lends seats until it is told to end (SIGTERM, Ctrl-C).")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class ServeCommand implements Callable<Integer> {
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(15);
  private static final Duration LONGEST_LEASE = Duration.ofHours(12);

  private final Rooms rooms;

  @Mixin DataOption data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "0.0.0.0",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, all of them).")
  String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + ManagerAddress.DEFAULT_PORT,
      description = "The port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--lease-time",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = {
        "How long a seat stays taken after its application crashed, 15s to 12h",
        "(default: ${DEFAULT-VALUE})."
      })
  String leaseTime;

  @Option(
      names = "--vendor-key",
      paramLabel = "FILE",
      description = "The vendor's public key; needed once for a data folder.")
  @Nullable Path vendorKey;

  ServeCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public Integer call() {
    return rooms.serve(new ServeOptions(data.folder, host, port, leaseTime(), vendorKey));
  }

  private Duration leaseTime() {
    Duration duration;
    try {
      duration = DurationText.parse(leaseTime);
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException("--lease-time: " + e.getMessage() + ".", e);
    }
    if (duration.compareTo(SHORTEST_LEASE) < 0 || duration.compareTo(LONGEST_LEASE) > 0) {
      throw new CommandFailedException(
          "--lease-time lies between 15s and 12h, not " + leaseTime + ".");
    }
    return duration;
  }
}

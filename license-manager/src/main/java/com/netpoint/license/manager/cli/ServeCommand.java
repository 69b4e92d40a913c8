package com.netpoint.license.manager.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the license manager. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Lends seats until it is told to end (SIGTERM, Ctrl-C).")
@SuppressWarnings("NullAway.Init") // The options are set by picocli.
final class ServeCommand implements Callable<Integer> {
  private final Rooms rooms;

  @Mixin ManagerOptions options;

  ServeCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public Integer call() {
    return rooms.serve(options);
  }
}

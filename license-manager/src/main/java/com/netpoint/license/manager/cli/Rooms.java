package com.netpoint.license.manager.cli;

import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.manager.lease.OpenStore;
import java.nio.file.Path;
import java.time.Instant;

/** What the commands need of the rest of the house. */
public interface Rooms {

  /** Opens the store of a data folder beside a manager that may serve from it. */
  OpenStore openStore(Path data);

  /**
   * Serves until the process is told to end.
   *
   * @return the exit code of a process that ends in another way than by a signal
   */
  int serve(ManagerOptions options);

  /** What searches the networks of this machine. */
  ManagerFinder finder();

  /** The wall clock. */
  Instant now();

  /** This machine's identity for a product. */
  String machineId(String product);

  /** This machine's name. */
  String host();
}

package com.netpoint.license.manager.cli;

import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.lease.OpenStore;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  /**
   * The seats that this machine has taken along.
   *
   * @param clientConfig the properties file that the agent here reads; absent when there is none
   * @param vendorKey the vendor's public key, where the file does not say it
   * @param folder where they are kept, where the file does not say it; absent for the machine's own
   */
  AttachedSeats attachedSeats(
      @Nullable Path clientConfig, @Nullable Path vendorKey, @Nullable Path folder);

  /** The wall clock. */
  Instant now();

  /** This machine's identity for a product. */
  String machineId(String product);

  /** What this machine's identity for any product is made of. */
  String machineSeed();

  /** This machine's name. */
  String host();
}

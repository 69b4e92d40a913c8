package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.attach.Attached;
import com.netpoint.license.manager.attach.AttachedSeats;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the seats that this machine has taken along are kept, and whose signature counts. */
final class SeatsOption {
  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = {
        "The netpoint-license.properties that NetPoint reads here; it names the vendor's key",
        "and the folder with detached licenses."
      })
  private @Nullable Path clientConfig;

  @Option(
      names = "--vendor-key",
      paramLabel = "FILE",
      description = "The vendor's public key, where no --client-config names it.")
  private @Nullable Path vendorKey;

  @Option(
      names = "--detached-dir",
      paramLabel = "DIR",
      description = "The folder with detached licenses (default: the machine's own).")
  private @Nullable Path folder;

  AttachedSeats open(Rooms rooms) {
    return rooms.attachedSeats(clientConfig, vendorKey, folder);
  }

  /** The seat that was named; the only one where none was. */
  static Attached seat(AttachedSeats seats, @Nullable String id, Instant now) {
    List<Attached> found =
        seats.list(now).stream().filter(each -> id == null || each.id().equals(id)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new CommandFailedException(
        found.isEmpty()
            ? "No such seat is taken along on this machine."
            : "Which one? "
                + found.stream()
                    .map(each -> each.id() + " (" + each.holder().product() + ")")
                    .collect(Collectors.joining(", ")));
  }
}

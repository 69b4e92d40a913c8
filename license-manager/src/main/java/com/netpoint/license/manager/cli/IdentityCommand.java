package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes down which license manager this is. */
@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the identity file that the vendor needs to issue a license for this license manager:",
      "its public key and its machine. The key is made on first use; its private half never leaves",
      "the data folder."
    })
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class IdentityCommand implements Runnable {
  private final Rooms rooms;

  @Mixin DataOption data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "identity.json",
      description = "The file to write (default: ${DEFAULT-VALUE}).")
  Path out;

  @Option(names = "--json", description = "Print the identity as JSON too.")
  boolean json;

  @Spec CommandSpec spec;

  IdentityCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    try (OpenStore store = rooms.openStore(data.folder)) {
      String text =
          IdentityFile.write(
              store.identity().publicKey(),
              rooms.host(),
              rooms.machineId("license-manager"),
              rooms.machineSeed(),
              null);
      TextFiles.write(out, text + "\n");
      String thumbprint = PublicKeys.thumbprint(store.identity().publicKey());
      spec.commandLine()
          .getOut()
          .println(
              json
                  ? text
                  : "This is license manager " + thumbprint + ". Send " + out + " to the vendor.");
    }
  }
}

package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies a license file. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Applies a license file of the vendor. A license manager that serves from the same data folder",
      "lends its seats at once; it need not be stopped."
    })
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class ApplyCommand implements Runnable {
  private final Rooms rooms;

  @Parameters(paramLabel = "FILE.lic", description = "The license file.")
  Path file;

  @Mixin DataOption data;

  @Option(
      names = "--vendor-key",
      paramLabel = "FILE",
      description = "The vendor's public key; needed once for a data folder.")
  @Nullable Path vendorKey;

  @Option(names = "--json", description = "Print what was applied as JSON.")
  boolean json;

  @Spec CommandSpec spec;

  ApplyCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    String document = TextFiles.read(file);
    try (OpenStore store = rooms.openStore(data.folder)) {
      LicenseDesk desk =
          new LicenseDesk(
              VendorKeyFile.read(store, vendorKey),
              PublicKeys.thumbprint(store.identity().publicKey()));
      LicenseDesk.Result result =
          store
              .write(book -> desk.apply(book, document, book.now().calendar()))
              .toCompletableFuture()
              .join();
      License license = result.license();
      if (license == null) {
        throw new CommandFailedException(file + " is not applied. " + result.rejection());
      }
      // Not before: the wrong file would be this store's vendor for good.
      VendorKeyFile.pin(store, vendorKey);
      spec.commandLine().getOut().println(json ? asJson(license) : sentence(license));
    }
  }

  private static String sentence(License license) {
    return "License " + license.id() + " for " + license.customer() + " is applied.";
  }

  private static String asJson(License license) {
    return JsonText.object(
        fields -> fields.member("id", license.id()).member("customer", license.customer()));
  }
}

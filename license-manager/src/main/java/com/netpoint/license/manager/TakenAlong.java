package com.netpoint.license.manager;

import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.cli.CommandFailedException;
import com.netpoint.license.manager.cli.VendorKeyFile;
import com.netpoint.license.manager.reach.ClientConfig;
import com.netpoint.license.manager.reach.ClientConfigException;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out where the seats that this machine took along are kept, and whose signature counts. */
final class TakenAlong {
  private TakenAlong() {}

  /** As the agent here would, or as it was said beside its configuration. */
  static AttachedSeats by(
      @Nullable Path clientConfig, @Nullable Path vendorKey, @Nullable Path folder) {
    try {
      ClientConfig config = clientConfig == null ? null : new ClientConfig(clientConfig);
      Path key = vendorKey == null && config != null ? config.vendorKey() : vendorKey;
      if (key == null) {
        throw new CommandFailedException(
            "Whose detached licenses count? Name the vendor's public key with --vendor-key, or the"
                + " properties file of NetPoint with --client-config.");
      }
      return in(VendorKeyFile.read(key), config, folder);
    } catch (ClientConfigException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  static AttachedSeats in(
      ECPublicKey vendorKey, @Nullable ClientConfig config, @Nullable Path folder) {
    Path named = folder == null && config != null ? config.detachedFolder() : folder;
    return new AttachedSeats(
        Objects.requireNonNullElse(
            named == null ? null : new DetachedFolder(named), DetachedFolder.ofThisMachine()),
        new DetachedChain(vendorKey));
  }
}

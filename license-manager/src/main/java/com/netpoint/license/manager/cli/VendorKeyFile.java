package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;

/** The vendor's public key, as it is given to a manager once. */
public final class VendorKeyFile {
  private VendorKeyFile() {}

  /**
   * Pins the key in a file as the store's vendor key, or goes by the one that is pinned.
   *
   * @param file absent when none was given
   * @return the vendor key that the store goes by
   * @throws CommandFailedException when there is none, or the file holds another one
   */
  public static ECPublicKey pin(OpenStore store, @Nullable Path file) {
    ECPublicKey key = read(store, file);
    if (!store.pinVendorKey(key)) {
      throw anotherVendor(file);
    }
    return key;
  }

  /**
   * The key that the store goes by, or the one in a file while it goes by none. Pins nothing.
   *
   * @param file absent when none was given
   * @throws CommandFailedException when there is none, or the file holds another one
   */
  static ECPublicKey read(OpenStore store, @Nullable Path file) {
    ECPublicKey pinned = store.vendorKey();
    if (file == null) {
      return pinned(pinned);
    }
    ECPublicKey given = read(file);
    if (pinned != null && !sameKey(pinned, given)) {
      throw anotherVendor(file);
    }
    return given;
  }

  private static ECPublicKey pinned(@Nullable ECPublicKey pinned) {
    if (pinned == null) {
      throw new CommandFailedException(
          "This data folder does not know its vendor yet. Give the vendor's public key once:"
              + " --vendor-key vendor-public.pem");
    }
    return pinned;
  }

  private static boolean sameKey(ECPublicKey one, ECPublicKey other) {
    return PublicKeys.thumbprint(one).equals(PublicKeys.thumbprint(other));
  }

  private static CommandFailedException anotherVendor(@Nullable Path file) {
    return new CommandFailedException(
        "This data folder goes by another vendor key than the one in "
            + file
            + ". A store serves one vendor for good; use another --data folder.");
  }

  /** The key in a file. */
  public static ECPublicKey read(Path file) {
    try {
      return PublicKeys.read(TextFiles.read(file));
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(
          "The file " + file + " holds no vendor key: " + e.getMessage() + ".", e);
    }
  }
}

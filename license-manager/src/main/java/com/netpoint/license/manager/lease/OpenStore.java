package com.netpoint.license.manager.lease;

import com.netpoint.license.protocol.signing.SigningKey;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;

/** A store at one's disposal, with what is pinned in it for good. */
public interface OpenStore extends Store, AutoCloseable {

  /** The identity that licenses are bound to, made when the store was. */
  SigningKey identity();

  /** Whose licenses it takes; absent until {@link #pinVendorKey} was called once. */
  @Nullable ECPublicKey vendorKey();

  /**
   * Pins the vendor's key for good.
   *
   * @return whether this is the pinned key now; false when another one was pinned before
   */
  boolean pinVendorKey(ECPublicKey key);

  /** Waits for what is being written, and lets go of the store. */
  @Override
  void close();
}

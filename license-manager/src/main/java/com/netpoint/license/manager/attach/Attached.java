package com.netpoint.license.manager.attach;

import com.netpoint.license.protocol.DetachRequest;
import java.time.Instant;

/**
 * A seat that this machine has taken along.
 *
 * @param holder who may use it here
 * @param since when it left its pool
 * @param license the id of the license that it is of
 * @param store the thumbprint of the store whose pool it left
 * @param returnable whether the secret that brings it back early is known here
 */
public record Attached(
    DetachRequest holder, Instant since, String license, String store, boolean returnable) {
  public String id() {
    return holder.detachmentId();
  }

  /** When it is back in its pool by itself. */
  public Instant until() {
    return holder.until();
  }
}

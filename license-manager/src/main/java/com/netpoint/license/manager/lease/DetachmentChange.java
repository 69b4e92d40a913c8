package com.netpoint.license.manager.lease;

import org.jspecify.annotations.Nullable;

/**
 * What became of a detachment, as it is written down outside the books.
 *
 * @param id which one
 * @param detachment what the books say of it from then on; absent when its seat has come back
 */
public record DetachmentChange(String id, @Nullable DetachmentEntry detachment) {

  public static DetachmentChange to(DetachmentEntry detachment) {
    return new DetachmentChange(detachment.id(), detachment);
  }

  public static DetachmentChange gone(String id) {
    return new DetachmentChange(id, null);
  }
}

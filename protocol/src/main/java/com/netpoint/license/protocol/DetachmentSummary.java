package com.netpoint.license.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A detachment as lists show it. */
public final class DetachmentSummary {
  private final DetachRequest request;
  private final String address;
  private final Instant since;
  private final @Nullable Instant writtenOffAt;

  /**
   * A detachment on the books.
   *
   * @param writtenOffAt absent unless its seat was given back to the pool before its end
   */
  public DetachmentSummary(
      DetachRequest request, String address, Instant since, @Nullable Instant writtenOffAt) {
    this.request = request;
    this.address = address;
    this.since = since;
    this.writtenOffAt = writtenOffAt;
  }

  /** Who took the seat along, to which machine, until when. */
  public DetachRequest request() {
    return request;
  }

  /** The network address that it was asked from. */
  public String address() {
    return address;
  }

  public Instant since() {
    return since;
  }

  /**
   * When an administrator gave the seat of a lost machine to others, who may hold it together with
   * that machine until the end; absent when nobody did.
   */
  public @Nullable Instant writtenOffAt() {
    return writtenOffAt;
  }
}

package com.netpoint.license.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A manager's yes to a detachment or its extension; as a file, what the machine keeps.
 *
 * <p>Only what is inside {@link #detached()} is signed. Everything else is convenience for people
 * and scripts, and no reason to let an application run.
 */
public final class DetachAnswer {
  private final String detached;
  private final String detachmentId;
  private final Instant until;
  private final List<String> licenses;
  private final String managerKey;

  public DetachAnswer(
      String detached,
      String detachmentId,
      Instant until,
      List<String> licenses,
      String managerKey) {
    this.detached = detached;
    this.detachmentId = detachmentId;
    this.until = until;
    this.licenses = Collections.unmodifiableList(new ArrayList<>(licenses));
    this.managerKey = managerKey;
  }

  /** The signed detached license, JWS compact. */
  public String detached() {
    return detached;
  }

  public String detachmentId() {
    return detachmentId;
  }

  /** When the machine lets go of the seat; for reading. */
  public Instant until() {
    return until;
  }

  /** The signed licenses that cover it, JWS compact. */
  public List<String> licenses() {
    return licenses;
  }

  /** The manager's public key, a JWK (RFC 7517) as JSON text. */
  public String managerKey() {
    return managerKey;
  }
}

package com.netpoint.license.protocol;

import java.time.Instant;

/** Somebody who occupies a seat, as a refused user is told. */
public final class SeatHolder {
  private final String user;
  private final String host;
  private final Instant since;

  public SeatHolder(String user, String host, Instant since) {
    this.user = user;
    this.host = host;
    this.since = since;
  }

  /** The user's login name. */
  public String user() {
    return user;
  }

  /** The name of the machine that the holder works on. */
  public String host() {
    return host;
  }

  /** When the seat was taken, by the manager's clock. */
  public Instant since() {
    return since;
  }
}

package com.netpoint.license.manager.console.view;

import java.time.Instant;

/**
 * A lease as the list of sessions shows it.
 *
 * @param secondsLeft until it ends unless it is renewed
 */
public record SessionRow(
    String id,
    String location,
    String product,
    String feature,
    String address,
    String user,
    String host,
    long processId,
    Instant since,
    long secondsLeft) {

  /** Enough of the id to tell it from others on a page. */
  public String shortId() {
    return id.substring(0, Math.min(8, id.length()));
  }
}

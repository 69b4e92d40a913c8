package com.netpoint.license.manager.console.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An applied license as the list of keys shows it.
 *
 * @param location where it is: Local, or the name of another machine
 * @param url the Control Center of that machine, empty for this one
 * @param vendor the beginning of the thumbprint of the key that signed it
 * @param id the vendor's id of it
 * @param state a name among the texts: whether it counts now
 * @param customer who bought it
 * @param entitlements its seats and features, in words
 * @param validUntil when it ends; absent when it has no end
 * @param version the version of the license manager that lends its seats
 * @param sessions how many leases are alive in its pools
 */
public record KeyRow(
    String location,
    String url,
    String vendor,
    String id,
    String state,
    String customer,
    String entitlements,
    @Nullable Instant validUntil,
    String version,
    long sessions) {

  /** The last word of the state's name, for its colour. */
  public String stateClass() {
    return state.substring(state.lastIndexOf('.') + 1);
  }
}

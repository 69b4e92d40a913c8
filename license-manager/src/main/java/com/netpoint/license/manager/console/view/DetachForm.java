package com.netpoint.license.manager.console.view;

import java.time.LocalDate;

/**
 * What a seat is taken along by.
 *
 * @param product as its license names it
 * @param feature as its license names it
 * @param vendor the beginning of the thumbprint of the key that signed its license
 * @param key the ids of the licenses whose seats they are
 * @param at the Control Center whose seat it is, empty for this machine's
 * @param location where that is
 * @param user who is to use it
 * @param first the first day that can be chosen
 * @param last the last one
 * @param chosen the day that was chosen, or is proposed
 */
public record DetachForm(
    String product,
    String feature,
    String vendor,
    String key,
    String at,
    String location,
    String user,
    LocalDate first,
    LocalDate last,
    LocalDate chosen) {

  /** Whether the seat is of this license manager, which can also let it go to another machine. */
  public boolean isOwn() {
    return at.isEmpty();
  }

  public String pool() {
    return PoolName.of(product, feature);
  }
}

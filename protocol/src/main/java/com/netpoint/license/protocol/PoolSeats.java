package com.netpoint.license.protocol;

/** A pool in one line: how many seats a manager lends of a feature, and how many are taken. */
public final class PoolSeats {
  private final String product;
  private final String feature;
  private final long seats;
  private final long inUse;

  public PoolSeats(String product, String feature, long seats, long inUse) {
    this.product = product;
    this.feature = feature;
    this.seats = seats;
    this.inUse = inUse;
  }

  /** The same pool as a list of products shows it, in one line. */
  public static PoolSeats of(ProductSeats pool) {
    return new PoolSeats(pool.product(), pool.feature(), pool.seats(), pool.inUse());
  }

  public String product() {
    return product;
  }

  public String feature() {
    return feature;
  }

  /** The seats that valid licenses grant at the moment of the answer. */
  public long seats() {
    return seats;
  }

  /** The seats with a holder, detached ones included. */
  public long inUse() {
    return inUse;
  }
}

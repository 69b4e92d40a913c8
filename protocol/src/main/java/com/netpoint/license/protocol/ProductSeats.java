package com.netpoint.license.protocol;

/** A pool as the list of products shows it. */
public final class ProductSeats {
  private final String product;
  private final String feature;
  private final long seats;
  private final long inUse;
  private final long detached;
  private final Counting counting;

  public ProductSeats(
      String product, String feature, long seats, long inUse, long detached, Counting counting) {
    this.product = product;
    this.feature = feature;
    this.seats = seats;
    this.inUse = inUse;
    this.detached = detached;
    this.counting = counting;
  }

  public String product() {
    return product;
  }

  public String feature() {
    return feature;
  }

  /** The seats that valid licenses grant at this moment. */
  public long seats() {
    return seats;
  }

  /** The seats with a holder, detached ones included. */
  public long inUse() {
    return inUse;
  }

  /** The seats that have left for a machine until a date. */
  public long detached() {
    return detached;
  }

  public Counting counting() {
    return counting;
  }
}

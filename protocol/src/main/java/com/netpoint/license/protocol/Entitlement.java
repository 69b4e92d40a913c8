package com.netpoint.license.protocol;

/** So many seats of one feature of one product, for as long as the license that carries it. */
public final class Entitlement {
  private final String product;
  private final String feature;
  private final long seats;
  private final Counting counting;
  private final boolean detachable;

  /**
   * An entitlement.
   *
   * @throws IllegalArgumentException when there is no seat in it, or a name is empty
   */
  public Entitlement(
      String product, String feature, long seats, Counting counting, boolean detachable) {
    if (seats < 1) {
      throw new IllegalArgumentException("an entitlement has at least 1 seat, not " + seats);
    }
    if (product.isEmpty() || feature.isEmpty()) {
      throw new IllegalArgumentException("an entitlement names a product and a feature");
    }
    this.product = product;
    this.feature = feature;
    this.seats = seats;
    this.counting = counting;
    this.detachable = detachable;
  }

  public String product() {
    return product;
  }

  public String feature() {
    return feature;
  }

  /** How many seats, at least 1. */
  public long seats() {
    return seats;
  }

  public Counting counting() {
    return counting;
  }

  /** Whether the vendor lets a seat leave for a machine. */
  public boolean detachable() {
    return detachable;
  }

  /** Whether this is about that feature of that product. */
  public boolean covers(String otherProduct, String otherFeature) {
    return product.equals(otherProduct) && feature.equals(otherFeature);
  }
}

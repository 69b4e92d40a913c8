package com.netpoint.license.manager.license;

/** Names a pool: the seats of one feature of one product. */
public record PoolId(String product, String feature) implements Comparable<PoolId> {

  /**
   * The order in which several pools are locked, so that two transactions cannot wait in a ring.
   */
  @Override
  public int compareTo(PoolId other) {
    int byProduct = product.compareTo(other.product);
    return byProduct != 0 ? byProduct : feature.compareTo(other.feature);
  }

  @Override
  public String toString() {
    return product.equals(feature) ? product : product + "/" + feature;
  }
}

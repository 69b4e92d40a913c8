package com.netpoint.license.manager.console.view;

/** How a pool is called on a page. */
public final class PoolName {
  private PoolName() {}

  /** A product that has only itself for a feature is not named twice. */
  public static String of(String product, String feature) {
    return product.equals(feature) ? product : product + " " + feature;
  }
}

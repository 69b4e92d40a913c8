package com.netpoint.license.client.detached;

/** Who looks for a seat that was taken along. */
public final class Wanted {
  private final String product;
  private final String feature;
  private final String user;
  private final String machineId;

  public Wanted(String product, String feature, String user, String machineId) {
    this.product = product;
    this.feature = feature;
    this.user = user;
    this.machineId = machineId;
  }

  String product() {
    return product;
  }

  String feature() {
    return feature;
  }

  String user() {
    return user;
  }

  String machineId() {
    return machineId;
  }
}

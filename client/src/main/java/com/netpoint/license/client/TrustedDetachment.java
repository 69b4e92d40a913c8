package com.netpoint.license.client;

import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.License;
import java.util.List;

/** A detached license whose every link was checked: vendor key, license, manager key, seat. */
public final class TrustedDetachment {
  private final DetachedLicense detached;
  private final List<License> licenses;

  TrustedDetachment(DetachedLicense detached, List<License> licenses) {
    this.detached = detached;
    this.licenses = licenses;
  }

  public DetachedLicense detached() {
    return detached;
  }

  /** The licenses that let the seat leave; one at least. */
  public List<License> licenses() {
    return licenses;
  }

  /** The store that it left, by the thumbprint of its key. */
  public String store() {
    return licenses.get(0).boundTo();
  }
}

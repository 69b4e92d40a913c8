package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.protocol.PoolSeats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A license manager as it introduced itself, unsigned: anybody can say this. */
public final class FoundManager {
  private final ManagerAddress address;
  private final String name;
  private final String version;
  private final String store;
  private final List<PoolSeats> pools;
  private final boolean more;

  FoundManager(
      ManagerAddress address,
      String name,
      String version,
      String store,
      List<PoolSeats> pools,
      boolean more) {
    this.address = address;
    this.name = name;
    this.version = version;
    this.store = store;
    this.pools = Collections.unmodifiableList(new ArrayList<>(pools));
    this.more = more;
  }

  /** Where it is called. */
  public ManagerAddress address() {
    return address;
  }

  /** Its name, for people; empty when it does not say. */
  public String name() {
    return name;
  }

  /** The program's version. */
  public String version() {
    return version;
  }

  /** The thumbprint of the identity of the store that it serves. */
  public String store() {
    return store;
  }

  /** Its pools with their seats; empty when it lends none, or did not say. */
  public List<PoolSeats> pools() {
    return pools;
  }

  /** Whether it has more pools than a datagram has room for. */
  public boolean more() {
    return more;
  }

  /** The same manager with its pools, as it listed them by TCP. */
  FoundManager withPools(List<PoolSeats> listed) {
    return new FoundManager(address, name, version, store, listed, false);
  }
}

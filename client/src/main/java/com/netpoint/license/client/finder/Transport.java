package com.netpoint.license.client.finder;

/** How a manager was asked. */
public enum Transport {
  /** One datagram there, one back. */
  UDP,
  /** HTTP, as for everything else that is asked of a manager. */
  TCP
}

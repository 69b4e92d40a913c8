package com.netpoint.license.client.finder;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What a search wants to know of the networks that this machine is on. */
public interface Network {

  /** The broadcast addresses of the networks; none where it cannot be told. */
  List<InetAddress> broadcastAddresses();

  /**
   * The addresses of a host. Takes as long as the operating system does.
   *
   * @throws UnknownHostException when the name means nothing here
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;
}

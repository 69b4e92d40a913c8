package com.netpoint.license.client.finder;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The networks of this machine: those of every interface that is up. */
public final class MachineNetwork implements Network {

  @Override
  public List<InetAddress> broadcastAddresses() {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    try {
      Enumeration<NetworkInterface> interfaces = NetworkInterface.getNetworkInterfaces();
      while (interfaces != null && interfaces.hasMoreElements()) {
        addBroadcast(interfaces.nextElement(), addresses);
      }
    } catch (SocketException e) {
      // The system does not say more.
    }
    return new ArrayList<>(addresses);
  }

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    return Arrays.asList(InetAddress.getAllByName(host));
  }

  private static void addBroadcast(NetworkInterface each, Set<InetAddress> addresses) {
    try {
      if (each.isUp() && !each.isLoopback()) {
        for (InterfaceAddress address : each.getInterfaceAddresses()) {
          InetAddress broadcast = address.getBroadcast();
          if (broadcast != null && !broadcast.isAnyLocalAddress()) {
            addresses.add(broadcast);
          }
        }
      }
    } catch (SocketException e) {
      // It went away meanwhile, and nobody is asked there.
    }
  }
}

package com.netpoint.license.manager.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Tells whether a call comes from this very machine, whose administrator may see everything. */
final class Locality {

  /**
   * Lets nobody pass who is not on this machine.
   *
   * @throws ProblemException when the call comes from elsewhere
   */
  void require(Call call) {
    SocketAddress remote = call.request().getConnectionMetaData().getRemoteSocketAddress();
    SocketAddress local = call.request().getConnectionMetaData().getLocalSocketAddress();
    if (!sameMachine(remote, local)) {
      throw new ProblemException(
          403,
          "ADMINISTRATOR_ONLY",
          "This is for the administrator",
          "Ask from the license manager's own machine.");
    }
  }

  /** A connection within one machine comes from a loopback address or from the one it goes to. */
  static boolean sameMachine(SocketAddress remote, SocketAddress local) {
    if (!(remote instanceof InetSocketAddress from) || !(local instanceof InetSocketAddress to)) {
      return false;
    }
    InetAddress sender = from.getAddress();
    return sender != null && (sender.isLoopbackAddress() || sender.equals(to.getAddress()));
  }
}

package com.netpoint.license.manager.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reads only: nothing is ever sent to the machine's own networks. */
class SocketsTest {
  @Test
  void anAddressIsHereWhenItIsOfTheLoopbackOrOneOfThisMachines() throws Exception {
    assertThat(Sockets.isHere(InetAddress.getByAddress(new byte[] {127, 0, 0, 9}))).isTrue();
    assertThat(Sockets.isHere(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7})))
        .isFalse();
  }

  @Test
  void aNetworkWithoutABroadcastAddressHasNone() throws SocketException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    NetworkInterface network = Objects.requireNonNull(NetworkInterface.getByInetAddress(loopback));
    assumeTrue(
        network.getInterfaceAddresses().stream().allMatch(each -> each.getBroadcast() == null),
        "this system's loopback has a broadcast address");
    assertThat(Sockets.broadcastOn(network, loopback)).isNull();
  }
}

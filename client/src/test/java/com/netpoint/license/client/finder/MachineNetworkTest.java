package com.netpoint.license.client.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** Reads only: nothing is ever sent to the machine's own networks. */
class MachineNetworkTest {
  private final MachineNetwork network = new MachineNetwork();

  @Test
  void everyBroadcastAddressIsOneOfIpv4AndNotTheLoopbacks() {
    assertThat(network.broadcastAddresses())
        .doesNotHaveDuplicates()
        .allSatisfy(
            address -> {
              assertThat(address).isInstanceOf(Inet4Address.class);
              assertThat(address.isLoopbackAddress()).isFalse();
              assertThat(address.isAnyLocalAddress()).isFalse();
            });
  }

  @Test
  void anAddressIsItsOwn() throws Exception {
    assertThat(network.addressesOf("127.0.0.2"))
        .containsExactly(InetAddress.getByName("127.0.0.2"));
  }
}

package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The application's proxy settings are its own business: a manager is asked directly. */
class DirectConnectionTest {
  private final ProxySelector before = ProxySelector.getDefault();
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private ServerSocket proxy;

  @BeforeEach
  void startAProxy() throws Exception {
    proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws Exception {
    ProxySelector.setDefault(before);
    proxy.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Proxy.Type.class,
      names = {"HTTP", "SOCKS"})
  void theProxyOfTheApplicationIsNotAsked(Proxy.Type type) throws Exception {
    ProxySelector.setDefault(everythingBy(new Proxy(type, proxy.getLocalSocketAddress())));
    try (FakeManager manager = new FakeManager()) {
      manager.willAnswer(204, "");
      LeaseSecret secret = LeaseSecret.random(new SecureRandom());
      assertThat(manager.client().checkin("this-lease", secret).value()).isEqualTo("this-lease");
      assertThat(manager.nextRequest().getTarget()).isEqualTo("/v1/leases/this-lease");
    }
    assertThat(asked).isEmpty();
  }

  private ProxySelector everythingBy(Proxy one) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        asked.add(uri);
        return new ArrayList<>(List.of(one));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        throw new AssertionError("a proxy was tried for " + uri, failure);
      }
    };
  }
}

package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.lease.FakeManager;
import com.netpoint.license.agent.lease.FakeStore;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LaunchTest {
  @TempDir Path folder;

  @Test
  void theRequestIsOnItsWayBeforeAnybodyComesToTheGate() throws Exception {
    try (FakeManager manager = new FakeManager(new FakeStore())) {
      Launch launch = new Launch(properties(manager), "5.1");
      launch.begin();
      launch.await();
      assertThat(manager.calls()).containsExactly("checkout");
      assertThat(manager.versionOfCheckout()).isEqualTo("5.1");
    }
  }

  @Test
  void whereNothingHasBegunYetItBeginsAtTheGateAndOnlyOnce() throws Exception {
    try (FakeManager manager = new FakeManager(new FakeStore())) {
      Launch launch = new Launch(properties(manager), "");
      launch.await();
      launch.begin();
      launch.await();
      assertThat(manager.calls()).containsExactly("checkout");
    }
  }

  private String properties(FakeManager manager) throws Exception {
    Path file = folder.resolve("netpoint-license.properties");
    Files.writeString(
        file,
        "license.servers = "
            + manager.address()
            + "\nlicense.broadcast-search = false\nlicense.on-refused = exit\nlicense.vendor-key = "
            + PublicKeys.toJwk(FakeStore.VENDOR.publicKey())
            + "\n");
    return file.toString();
  }
}

package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Namespaces;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.SheetWalk;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a machine where nothing is configured to a running NetPoint, by the instruction sheet alone:
 * two machines on a network of their own, a license manager on each, and a browser.
 */
class SheetIT {
  private final Vendor vendor = new Vendor();

  @TempDir Path folder;

  @Test
  void anAdministratorLetsNetPointFindItsLicenseServer() throws IOException {
    String impossible = Namespaces.impossible();
    if (impossible != null) {
      System.out.println("The instruction sheet is not walked: " + impossible);
    }
    Assumptions.assumeTrue(impossible == null, impossible);
    Path config = folder.resolve("netpoint-license.properties");
    String asInstalled =
        "# NetPoint\nlicense.on-refused=console\nlicense.vendor-key=" + vendor.publicKey() + "\n";
    Files.writeString(config, asInstalled);
    Path licensed = licensed();
    try (Namespaces machines = Namespaces.make();
        RealProcess server = serve(machines.onServer(), "--data", licensed.toString());
        RealProcess client =
            serve(
                machines.onClient(),
                "--data",
                folder.resolve("client").toString(),
                "--client-config",
                config.toString())) {
      try (RealProcess refused = netpoint(machines, config)) {
        assertThat(refused.endInput().exitCode()).isEqualTo(69);
      }
      try (RealProcess walk = walk(machines)) {
        assertThat(walk.exitCode()).as(walk.out() + walk.err()).isZero();
        assertThat(walk.out()).contains("The sheet was walked.");
      }
      assertThat(Files.readString(config))
          .startsWith(asInstalled)
          .contains("license.search=" + Namespaces.SERVER_ADDRESS);
      try (RealProcess netpoint = netpoint(machines, config)) {
        netpoint.awaitOut("NetPoint is running.");
        assertThat(netpoint.endInput().exitCode()).isZero();
      }
      assertThat(List.of(server.isAlive(), client.isAlive())).containsOnly(true);
    }
  }

  private Path licensed() {
    try (Manager manager = Manager.empty(vendor, "60s")) {
      manager.apply(2, Counting.PROCESS, license -> license);
      manager.process().terminate().exitCode();
      return manager.data();
    }
  }

  private static RealProcess serve(List<String> on, String... options) {
    List<String> command = new ArrayList<>(on);
    command.addAll(
        List.of(Jdk.current().java().toString(), "-jar", Jars.manager().toString(), "serve"));
    command.addAll(List.of(options));
    return RealProcess.start(command, Map.of()).awaitErr("answers on");
  }

  private RealProcess netpoint(Namespaces machines, Path config) {
    return App.netpoint(vendor).configured(config).behind(machines.onClient()).start();
  }

  private static RealProcess walk(Namespaces machines) {
    List<String> command = new ArrayList<>(machines.onClient());
    command.addAll(
        List.of(
            Jdk.current().java().toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SheetWalk.class.getName(),
            Namespaces.SERVER_ADDRESS));
    return RealProcess.start(command, Map.of());
  }
}

package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Namespaces;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.json.JsonFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A broadcast on a network that the test makes itself, between two machines that nobody else sees.
 */
class BroadcastIT {
  private final Vendor vendor = new Vendor();

  @Test
  void netPointFindsTheLicenseManagerOnItsNetworkByBroadcast() {
    String impossible = Namespaces.impossible();
    if (impossible != null) {
      System.out.println("Broadcast search is not tested: " + impossible);
    }
    Assumptions.assumeTrue(impossible == null, impossible);
    Path data = licensed();
    try (Namespaces machines = Namespaces.make()) {
      try (RealProcess quiet = serve(machines, data)) {
        assertThat(find(machines, 1).out()).contains("no answer in time");
        assertThat(quiet.terminate().exitCode()).isEqualTo(128 + 15);
      }
      try (RealProcess manager = serve(machines, data, "--answer-broadcasts")) {
        JsonFields found = JsonFields.parse(find(machines, 0, "--json").out());
        assertThat(found.objects("findings"))
            .singleElement()
            .satisfies(
                finding -> {
                  assertThat(finding.text("address"))
                      .isEqualTo("http://" + Namespaces.SERVER_ADDRESS + ":1947");
                  assertThat(finding.flag("broadcast")).isTrue();
                  assertThat(finding.wholeNumber("millis")).isLessThan(2000);
                });
        App app =
            App.netpoint(vendor)
                .without("license.servers")
                .without("license.broadcast-search")
                .behind(machines.onClient());
        try (RealProcess netpoint = app.startAndAwaitMain();
            RealProcess refused = app.start()) {
          assertThat(refused.endInput().exitCode()).isEqualTo(75);
          assertThat(netpoint.endInput().exitCode()).isZero();
          assertThat(netpoint.err()).isEmpty();
          assertThat(manager.isAlive()).isTrue();
        }
      }
    }
  }

  /** A data folder with one seat of NetPoint. */
  private Path licensed() {
    try (Manager manager = Manager.empty(vendor, "60s")) {
      manager.apply(1, Counting.PROCESS, license -> license);
      manager.process().terminate().exitCode();
      return manager.data();
    }
  }

  private static RealProcess serve(Namespaces machines, Path data, String... more) {
    List<String> command = new ArrayList<>(machines.onServer());
    command.addAll(manager("serve", "--data", data.toString()));
    command.addAll(List.of(more));
    return RealProcess.start(command, Map.of()).awaitErr("answers on");
  }

  private static RealProcess find(Namespaces machines, int exitCode, String... more) {
    List<String> command = new ArrayList<>(machines.onClient());
    command.addAll(manager("find", "--broadcast"));
    command.addAll(List.of(more));
    RealProcess process = RealProcess.start(command, Map.of());
    assertThat(process.exitCode()).as(process.out() + process.err()).isEqualTo(exitCode);
    return process;
  }

  private static List<String> manager(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Jdk.current().java().toString(), "-jar", Jars.manager().toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}

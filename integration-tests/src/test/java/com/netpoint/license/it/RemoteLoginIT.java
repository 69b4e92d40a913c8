package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.LoginWalk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Namespaces;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An administrator who sits at another machine, with the password. */
@Isolated
class RemoteLoginIT {
  private static final String PASSWORD = "correct horse";

  private final Vendor vendor = new Vendor();

  @Test
  void onceThePagesAreOpenToOthersThePasswordLetsAnAdministratorIn() {
    String impossible = Namespaces.impossible();
    if (impossible != null) {
      System.out.println("Administration from another machine is not tested: " + impossible);
    }
    Assumptions.assumeTrue(impossible == null, impossible);
    Path data = licensed();
    run(List.of(), List.of("-jar", Jars.manager().toString(), "password", "--data", data + ""));
    String url = "http://" + Namespaces.SERVER_ADDRESS + ":1947";
    try (Namespaces machines = Namespaces.make();
        RealProcess manager = serve(machines, data)) {
      walk(machines.onClient(), "shut", url);
      walk(machines.onServer(), "open", "http://localhost:1947");
      walk(machines.onClient(), "administer", url);
      App denied = App.netpoint(vendor, url).user("mallory").behind(machines.onClient());
      try (RealProcess netpoint = denied.start()) {
        assertThat(netpoint.endInput().exitCode()).isEqualTo(77);
      }
      assertThat(manager.isAlive()).isTrue();
    }
  }

  private Path licensed() {
    try (Manager manager = Manager.empty(vendor, "60s")) {
      manager.apply(1, Counting.PROCESS, license -> license);
      manager.process().terminate().exitCode();
      return manager.data();
    }
  }

  private static RealProcess serve(Namespaces machines, Path data) {
    List<String> command = new ArrayList<>(machines.onServer());
    command.addAll(java(List.of("-jar", Jars.manager().toString(), "serve", "--data", data + "")));
    return RealProcess.start(command, Map.of()).awaitErr("answers on");
  }

  private static void walk(List<String> on, String what, String url) {
    List<String> arguments =
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            LoginWalk.class.getName(),
            what,
            url,
            PASSWORD);
    assertThat(run(on, arguments)).contains("Walked.");
  }

  private static String run(List<String> on, List<String> arguments) {
    List<String> command = new ArrayList<>(on);
    command.addAll(java(arguments));
    try (RealProcess process = RealProcess.start(command, Map.of())) {
      assertThat(process.type(PASSWORD + "\n").exitCode())
          .as(process.out() + process.err())
          .isZero();
      return process.out();
    }
  }

  private static List<String> java(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Jdk.current().java().toString()));
    command.addAll(arguments);
    return command;
  }
}

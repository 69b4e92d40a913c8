package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagerCommandTest {
  private final Terminal terminal = new Terminal(new TestRooms());

  @Test
  void withoutACommandItAsksWhich() {
    assertThat(terminal.run().usage()).startsWith("Which command? See --help.");
    assertThat(terminal.run("vendor").usage()).startsWith("Which command? See vendor --help.");
  }

  @Test
  void anUnknownCommandIsToldByName() {
    assertThat(terminal.run("sevre").usage()).contains("sevre");
    assertThat(terminal.run("vendor", "sell").usage()).contains("sell");
  }

  @Test
  void theHelpListsTheCommandsAndTheWayThroughThem() {
    Terminal.Result help = terminal.run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("vendor", "identity", "apply", "serve", "status", "vendor keygen --out keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "apply", "serve", "status", "find", "vendor"})
  void everyCommandExplainsItself(String command) {
    Terminal.Result help = terminal.run(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Usage: netpoint-license-manager " + command);
  }

  @Test
  void theVersionIsToldInOneLine() {
    assertThat(terminal.run("--version").line()).isEqualTo("netpoint-license-manager 1.0-test");
  }

  @Test
  void aStoreThatCannotBeOpenedIsASentence(@TempDir Path folder) {
    Terminal failing =
        new Terminal(
            new FailingRooms(
                new StoreException(
                    "The store cannot be opened.",
                    new IllegalStateException("the disk is gone\nand more"))));
    assertThat(failing.run("identity", "--data", folder, "--out", folder.resolve("i")).sentence())
        .isEqualTo("The store cannot be opened. (the disk is gone)");
  }

  @Test
  void aStoreThatFailsInTheMiddleIsASentence(@TempDir Path folder) throws Exception {
    Terminal working = new Terminal(new TestRooms());
    working.run("vendor", "keygen", "--out", folder).line();
    working.run("identity", "--data", folder, "--out", folder.resolve("i")).line();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("manager.db"));
        Statement statement = database.createStatement()) {
      statement.executeUpdate("drop table license");
    }
    Path key = folder.resolve("vendor-public.pem");
    Path file = folder.resolve("netpoint.lic");
    issue(folder, file);
    assertThat(working.run("apply", file, "--data", folder, "--vendor-key", key).sentence())
        .startsWith("The store did not take: ")
        .contains("no such table: license");
  }

  @Test
  void whatNobodyForesawIsOneLineThatTellsItsKind(@TempDir Path folder) {
    Terminal failing = new Terminal(new FailingRooms(new IllegalStateException()));
    Terminal.Result result =
        failing.run("identity", "--data", folder, "--out", folder.resolve("i"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines())
        .containsExactly(
            "The license manager met a fault: java.lang.IllegalStateException."
                + " Where it was is shown by java -Dnetpoint.stack=true -jar …");
  }

  @Test
  void whereAFaultWasIsShownToWhoeverAsksForIt(@TempDir Path folder) {
    System.setProperty("netpoint.stack", "true");
    try {
      Terminal failing = new Terminal(new FailingRooms(new IllegalStateException()));
      assertThat(failing.run("identity", "--data", folder, "--out", folder.resolve("i")).err())
          .contains("\tat ", "ManagerCommandTest");
    } finally {
      System.clearProperty("netpoint.stack");
    }
  }

  private void issue(Path folder, Path out) {
    terminal
        .run(
            "vendor",
            "issue",
            "--key",
            folder.resolve("vendor-private.pem"),
            "--identity",
            folder.resolve("i"),
            "--customer",
            "Example Ltd",
            "--seats",
            "1",
            "--out",
            out)
        .line();
  }

  /** Rooms in which the store's door is stuck. */
  private record FailingRooms(RuntimeException failure) implements Rooms {
    @Override
    public OpenStore openStore(Path data) {
      throw failure;
    }

    @Override
    public int serve(ManagerOptions options) {
      throw failure;
    }

    @Override
    public ManagerFinder finder() {
      throw failure;
    }

    @Override
    public AttachedSeats attachedSeats(
        @Nullable Path clientConfig, @Nullable Path vendorKey, @Nullable Path folder) {
      throw failure;
    }

    @Override
    public Instant now() {
      return TestRooms.NOW;
    }

    @Override
    public String machineId(String product) {
      return "h:1";
    }

    @Override
    public String machineSeed() {
      return "s:1";
    }

    @Override
    public String host() {
      return "server-1";
    }
  }
}

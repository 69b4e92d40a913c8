package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.json.ListingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager's command line, as it ships. */
class ManagerCommandIT {
  @TempDir Path folder;

  @Test
  void fromAVendorsKeyToASeatByTheCommandsAlone() throws IOException {
    run(0, "vendor", "keygen", "--out", "keys");
    run(0, "identity", "--data", "data", "--out", "identity.json");
    run(
        0,
        "vendor issue --key keys/vendor-private.pem --identity identity.json --customer Harbour"
            + " --product netpoint --feature netpoint --seats 3 --counting station --days 30"
            + " --max-grace 1h --out netpoint.lic");
    run(0, "apply netpoint.lic --data data --vendor-key keys/vendor-public.pem");
    assertThat(run(1, "apply netpoint.lic --data data").err()).contains("already applied");
    for (Path secret : List.of(at("keys/vendor-private.pem"), at("data/manager.db"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
    try (RealProcess manager = start("serve --data data --host 127.0.0.1 --port 0")) {
      String line = manager.awaitErr("answers on").err();
      String url = line.substring(line.indexOf("http://")).trim();
      App app =
          App.netpoint(new com.netpoint.license.it.kit.Vendor(), url)
              .option("license.vendor-key", at("keys/vendor-public.pem").toString());
      try (RealProcess netpoint = app.user("alice").startAndAwaitMain()) {
        String status = run(0, "status --server " + url).out();
        assertThat(status).contains("netpoint  netpoint  3      1       station", "alice");
        String json = run(0, "status --json --server " + url).out();
        assertThat(ListingJson.readSessions(json)).hasSize(1);
        assertThat(ListingJson.readProducts(json).get(0).seats()).isEqualTo(3);
        assertThat(netpoint.endInput().exitCode()).isZero();
      }
      assertThat(manager.out()).isEmpty();
      assertThat(manager.err().lines()).hasSize(1);
    }
  }

  @Test
  void whereThePortIsTakenTheManagerSaysSoAndTouchesNothing() throws IOException {
    try (Manager first = Manager.withSeats(1)) {
      RealProcess second = start("serve --data untouched --host 127.0.0.1 --port " + first.port());
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .contains("cannot listen on 127.0.0.1 port " + first.port())
          .doesNotContain("\tat ");
      assertThat(at("untouched")).doesNotExist();
    }
  }

  @Test
  void whereTheDataFolderIsInUseTheManagerSaysSoAndTouchesNothing() throws IOException {
    try (Manager first = Manager.withSeats(1)) {
      Map<Path, FileTime> before = timesAtRest(first.data());
      RealProcess second = start("serve --data " + first.data() + " --host 127.0.0.1 --port 0");
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .contains("Another license manager serves from " + first.data())
          .doesNotContain("\tat ");
      assertThat(times(first.data())).isEqualTo(before);
      assertThat(first.netpoint().seats()).isEqualTo(1);
    }
  }

  @Test
  void anotherVendorsKeyIsRefusedLater() {
    try (Manager manager = Manager.withSeats(1)) {
      manager.process().kill();
      run(0, "vendor", "keygen", "--out", "keys");
      RealProcess other =
          start(
              "serve --host 127.0.0.1 --port 0 --vendor-key keys/vendor-public.pem --data "
                  + manager.data());
      assertThat(other.exitCode()).isEqualTo(1);
      assertThat(other.err()).contains("another vendor key");
    }
  }

  @Test
  void aManagerToldToEndDoesSoWithinTwoSeconds() {
    try (Manager manager = Manager.withSeats(1, Counting.PROCESS, "60s");
        RealProcess app = App.netpoint(manager).startAndAwaitMain()) {
      assertThat(manager.inUse()).isEqualTo(1);
      Instant told = Instant.now();
      assertThat(manager.process().terminate().exitCode()).isEqualTo(128 + 15);
      assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(2));
      manager.restart();
      assertThat(manager.inUse()).isEqualTo(1);
      assertThat(app.endInput().exitCode()).isZero();
    }
  }

  private Path at(String file) {
    return folder.resolve(file);
  }

  /** After a license is applied, the housekeeping writes down how many seats there are now. */
  private static Map<Path, FileTime> timesAtRest(Path data) throws IOException {
    AtomicReference<Map<Path, FileTime>> last = new AtomicReference<>(Map.of());
    await()
        .during(Duration.ofSeconds(2))
        .until(
            () -> {
              Map<Path, FileTime> now = times(data);
              return now.equals(last.getAndSet(now));
            });
    return times(data);
  }

  /** All but the log, in which the first manager still writes what it did before. */
  private static Map<Path, FileTime> times(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder).filter(file -> !file.endsWith("manager.log"))) {
      return files.collect(
          java.util.stream.Collectors.toMap(
              file -> file,
              file -> {
                try {
                  return Files.getLastModifiedTime(file);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
  }

  private RealProcess run(int exitCode, String... words) {
    RealProcess process = start(words);
    assertThat(process.exitCode()).as(process.err()).isEqualTo(exitCode);
    return process;
  }

  /** Starts a command in the folder of this test: file names are relative to it. */
  private RealProcess start(String... words) {
    List<String> command = new ArrayList<>(List.of("env", "-C", folder.toString()));
    command.addAll(List.of(Jdk.current().java().toString(), "-jar", Jars.manager().toString()));
    for (String word : words) {
      command.addAll(List.of(word.split(" ", -1)));
    }
    return RealProcess.start(command, Map.of());
  }
}

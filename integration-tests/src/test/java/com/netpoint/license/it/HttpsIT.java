package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Certificates;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped license manager by https, and the shipped agent that asks it for a seat. */
class HttpsIT {
  private static final String NOT_ACCEPTED = "its certificate or encryption is not accepted";

  private final Vendor vendor = new Vendor();
  @TempDir Path folder;

  @Test
  void netPointTrustsTheAuthorityOrTheKeyThatItIsToldAndNoOther() {
    Certificates house = new Certificates(folder);
    Certificates.Issued own = house.issue("manager");
    Path data = licensed();
    try (RealProcess manager = serve(data, own.certificate(), own.key())) {
      manager.awaitErr("answers on https://127.0.0.1:");
      String url = manager.err().replaceAll("(?s).*answers on (https://\\S+).*", "$1");
      assertStarts(App.netpoint(vendor, url).option("license.server-ca", "" + house.authority()));
      assertStarts(App.netpoint(vendor, url).option("license.server-pin", own.pin()));
      Certificates others = new Certificates(newFolder());
      assertRefused(App.netpoint(vendor, url).option("license.server-ca", "" + others.authority()));
      assertRefused(
          App.netpoint(vendor, url).option("license.server-pin", others.issue("other").pin()));
      assertRefused(App.netpoint(vendor, url));
      assertThat(status(url, "--server-ca", house.authority())).contains("netpoint");
      assertThat(status(url, "--server-ca", others.authority())).contains(NOT_ACCEPTED);
    }
  }

  @Test
  void aCertificateThatIsNoGoodKeepsTheManagerFromStarting() {
    Certificates house = new Certificates(folder);
    Certificates.Issued own = house.issue("manager");
    Certificates.Issued ended = house.issue("ended", Duration.ofDays(-1));
    Path data = folder.resolve("data");
    assertNotServed(data, ended.certificate(), ended.key(), ended.certificate() + " ended on ");
    assertNotServed(
        data,
        own.certificate(),
        ended.key(),
        ended.key() + " is not that of the first certificate in " + own.certificate());
    assertThat(data).doesNotExist();
  }

  private static void assertStarts(App app) {
    try (RealProcess netpoint = app.startAndAwaitMain()) {
      assertThat(netpoint.endInput().exitCode()).isZero();
      assertThat(netpoint.err()).isEmpty();
    }
  }

  private static void assertRefused(App app) {
    try (RealProcess netpoint = app.start()) {
      assertThat(netpoint.endInput().exitCode()).isEqualTo(69);
      assertThat(netpoint.err()).contains(NOT_ACCEPTED).doesNotContain("\tat ");
      assertThat(netpoint.out()).isEmpty();
    }
  }

  private void assertNotServed(Path data, Path certificate, Path key, String why) {
    try (RealProcess manager = serve(data, certificate, key)) {
      assertThat(manager.exitCode()).isEqualTo(1);
      assertThat(manager.err()).contains(why);
      assertThat(manager.err().lines()).hasSize(1);
    }
  }

  /** A data folder with seats of NetPoint. */
  private Path licensed() {
    try (Manager manager = Manager.empty(vendor, "60s")) {
      manager.apply(2, Counting.PROCESS, license -> license);
      manager.process().terminate().exitCode();
      return manager.data();
    }
  }

  private Path newFolder() {
    Path other = folder.resolve("others");
    assertThat(other.toFile().mkdir()).isTrue();
    return other;
  }

  private static String status(String url, String option, Path file) {
    try (RealProcess status =
        RealProcess.start(
            List.of(
                Jdk.current().java().toString(),
                "-jar",
                Jars.manager().toString(),
                "status",
                "--server",
                url,
                option,
                file.toString()),
            Map.of())) {
      int unused = status.exitCode();
      return status.out() + status.err();
    }
  }

  private static RealProcess serve(Path data, Path certificate, Path key) {
    return RealProcess.start(
        List.of(
            Jdk.current().java().toString(),
            "-jar",
            Jars.manager().toString(),
            "serve",
            "--data",
            data.toString(),
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--tls-certificate",
            certificate.toString(),
            "--tls-key",
            key.toString()),
        Map.of());
  }
}

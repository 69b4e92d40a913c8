package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets no seat does not run, and is told why, in words and by an exit code. */
class RefusedIT {
  private static Manager manager;

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  @BeforeAll
  static void startManager() {
    manager = Manager.withSeats(1, Counting.USER, "60s");
  }

  @AfterAll
  static void stopManager() {
    manager.close();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void withoutAFreeSeatTheUserIsToldWhoHasOne(Jdk jdk) {
    try (RealProcess holder = App.netpoint(manager).user("alice").startAndAwaitMain();
        RealProcess refused = App.netpoint(manager).on(jdk).user("bob").start()) {
      assertRefused(refused, 75, "The only seat of NetPoint is in use.", "alice");
      assertThat(holder.isAlive()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dialog", "console", "exit"})
  void withoutADisplayEveryWayOfTellingIsText(String way) {
    App app =
        App.netpoint(manager.vendor(), "http://127.0.0.1:1").option("license.on-refused", way);
    try (RealProcess refused = app.start()) {
      assertRefused(
          refused,
          69,
          "No license manager can be reached",
          "http://127.0.0.1:1: connection refused");
    }
  }

  @Test
  void anUnreachableDisplayIsNoDisplay() {
    App app =
        App.netpoint(manager.vendor(), "http://127.0.0.1:1")
            .option("license.on-refused", "dialog")
            .environment("DISPLAY", ":4711");
    try (RealProcess refused = app.start()) {
      assertRefused(refused, 69, "No license manager can be reached");
    }
  }

  @Test
  void allAddressesThatWereTriedAreNamed() {
    String servers = "http://127.0.0.1:1,http://127.0.0.2:1,http://no-such-host.invalid";
    try (RealProcess refused = App.netpoint(manager.vendor(), servers).start()) {
      assertRefused(
          refused,
          69,
          "http://127.0.0.1:1: connection refused",
          "http://127.0.0.2:1: connection refused",
          "http://no-such-host.invalid:1947: no such host");
    }
  }

  @Test
  void anUnlicensedProductIsRefused() {
    App app = App.netpoint(manager).option("license.product", "otherpoint");
    try (RealProcess refused = app.start()) {
      assertRefused(refused, 77, "No license for otherpoint is applied");
    }
  }

  @Test
  void anUnlicensedFeatureIsRefused() {
    App app = App.netpoint(manager).option("license.feature", "simulation");
    try (RealProcess refused = app.start()) {
      assertRefused(refused, 77, "do not cover simulation");
    }
  }

  @Test
  void anExpiredLicenseIsRefused() {
    try (Manager expiring = Manager.empty(new Vendor(), "15s")) {
      Instant end = Instant.now().plusSeconds(5);
      expiring.apply(1, Counting.USER, license -> license.validUntil(end));
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> expiring.netpoint().seats() == 0);
      try (RealProcess refused = App.netpoint(expiring).start()) {
        assertRefused(refused, 77, "The license for netpoint ended at");
      }
    }
  }

  @Test
  void aManagerOfAnotherVendorIsNotBelieved() {
    try (RealProcess refused = App.netpoint(new Vendor(), manager.url()).start()) {
      assertRefused(refused, 77, "is not genuine", manager.url());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "license.servres,       http://127.0.0.1:1, license.servers",
    "license.grace,         soon,               license.grace",
    "license.on-refused,    shout,              license.on-refused",
    "license.servers,       ftp://127.0.0.1,    license.servers",
    "license.vendor-key,    nowhere.pem,        license.vendor-key"
  })
  void aMistakeInTheConfigurationIsNamedByItsKey(String key, String value, String named) {
    try (RealProcess refused = App.netpoint(manager).option(key, value).start()) {
      assertRefused(refused, 78, "configuration of NetPoint is wrong", named);
    }
  }

  @Test
  void withoutAVendorKeyNothingStarts() {
    try (RealProcess refused = App.netpoint(manager).without("license.vendor-key").start()) {
      assertRefused(refused, 78, "license.vendor-key is missing");
    }
  }

  private static void assertRefused(RealProcess app, int exitCode, String... said) {
    assertThat(app.endInput().exitCode()).as(app.err()).isEqualTo(exitCode);
    assertThat(app.err()).contains(said).doesNotContain("\tat ");
    assertThat(app.out()).isEmpty();
  }
}

package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Screen;
import com.netpoint.license.protocol.Counting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The try-again-later dialog on a real screen, its buttons really pressed. */
class DialogIT {
  private static final String REFUSED = "NetPoint: no seat is free";
  private static final String SCHEDULE = "Harbour Bridge";

  private static Manager manager;
  private Screen screen;

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

  @BeforeEach
  void openScreen() {
    screen = Screen.open();
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void tryAgainLetsTheUserInOnceASeatIsFree(Jdk jdk) {
    try (RealProcess holder = App.netpoint(manager).user("alice").startAndAwaitMain();
        RealProcess waiting = netpoint("bob").on(jdk).start()) {
      String dialog = screen.awaitWindow(REFUSED);
      screen.shoot("dialog-jdk" + jdk.version());
      assertThat(holder.endInput().exitCode()).isZero();
      screen.press(dialog, "alt+t");
      screen.awaitWindow(SCHEDULE);
      screen.awaitNoWindow(REFUSED);
      assertThat(manager.sessions())
          .singleElement()
          .satisfies(session -> assertThat(session.request().user()).isEqualTo("bob"));
      screen.closeWindows(SCHEDULE, waiting);
      assertThat(waiting.exitCode()).isZero();
      assertThat(manager.inUse()).isZero();
    }
  }

  @Test
  void tryAgainKeepsTheDialogWhileNoSeatIsFree() {
    try (RealProcess holder = App.netpoint(manager).user("alice").startAndAwaitMain();
        RealProcess waiting = netpoint("bob").start()) {
      String dialog = screen.awaitWindow(REFUSED);
      int asked = checkoutsRefused();
      screen.press(dialog, "alt+t");
      await().atMost(Duration.ofSeconds(20)).until(() -> checkoutsRefused() > asked);
      assertThat(screen.awaitWindow(REFUSED)).isNotEmpty();
      assertThat(screen.windows(SCHEDULE)).isEmpty();
      assertThat(waiting.isAlive()).isTrue();
      assertThat(holder.endInput().exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"alt+q", "Escape", "alt+F4"})
  void quitEscapeAndTheCloseButtonGiveUp(String key) {
    try (RealProcess holder = App.netpoint(manager).user("alice").startAndAwaitMain();
        RealProcess waiting = netpoint("bob").start()) {
      screen.press(screen.awaitWindow(REFUSED), key);
      assertThat(waiting.exitCode()).isEqualTo(75);
      assertThat(waiting.out()).isEmpty();
      assertThat(screen.windows(SCHEDULE)).isEmpty();
      assertThat(holder.endInput().exitCode()).isZero();
    }
  }

  @Test
  void aMissingManagerIsToldInAWindowToo() {
    App app =
        app(App.netpoint(manager.vendor(), "http://127.0.0.1:1")).flag("-Dsun.java2d.uiScale=2");
    try (RealProcess waiting = app.start()) {
      String dialog = screen.awaitWindow("NetPoint: cannot start");
      screen.shoot("dialog-no-manager-200-percent");
      screen.press(dialog, "Escape");
      assertThat(waiting.exitCode()).isEqualTo(69);
    }
  }

  @Test
  void aMistakeInTheConfigurationIsToldInAWindowToo() {
    App app = netpoint("bob").option("license.graze", "5s");
    try (RealProcess waiting = app.start()) {
      String dialog = screen.awaitWindow("NetPoint: cannot start");
      screen.shoot("dialog-bad-configuration");
      screen.press(dialog, "Escape");
      assertThat(waiting.exitCode()).isEqualTo(78);
    }
  }

  private App netpoint(String user) {
    return app(App.netpoint(manager)).user(user);
  }

  private App app(App app) {
    return app.option("license.on-refused", "dialog")
        .environment("DISPLAY", screen.display())
        .running("-jar", Jars.netpoint().toString());
  }

  private static int checkoutsRefused() {
    return manager
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("netpoint_refusals_total"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}

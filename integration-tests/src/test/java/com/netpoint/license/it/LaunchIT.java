package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.protocol.Counting;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NetPoint starts with a seat, notices nothing, and gives the seat back. */
class LaunchIT {
  private static Manager manager;

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  @BeforeAll
  static void startManager() {
    manager = Manager.withSeats(2, Counting.USER, "60s");
  }

  @AfterAll
  static void stopManager() {
    manager.close();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aStartTakesASeatAndAnEndGivesItBack(Jdk jdk) {
    try (RealProcess app = App.netpoint(manager).on(jdk).user("alice").startAndAwaitMain()) {
      assertThat(manager.sessions())
          .singleElement()
          .satisfies(
              session -> {
                assertThat(session.request().user()).isEqualTo("alice");
                assertThat(session.request().processId()).isEqualTo(app.pid());
                assertThat(session.request().version()).isEqualTo("5.1");
                assertThat(session.request().machineId()).startsWith("h:");
              });
      assertThat(app.endInput().exitCode()).isZero();
      assertThat(manager.inUse()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whenAllIsWellTheAgentWritesNothing(Jdk jdk) {
    try (RealProcess gated = App.netpoint(manager).on(jdk).startAndAwaitMain();
        RealProcess bare = App.netpoint(manager).on(jdk).ungated().startAndAwaitMain()) {
      assertThat(gated.endInput().exitCode()).isEqualTo(bare.endInput().exitCode());
      assertThat(gated.out()).isEqualTo(bare.out());
      assertThat(gated.err()).isEqualTo(bare.err()).isEmpty();
    }
  }

  @Test
  void twoWindowsOfOneUserShareASeat() {
    try (RealProcess first = App.netpoint(manager).user("alice").startAndAwaitMain();
        RealProcess second = App.netpoint(manager).user("alice").startAndAwaitMain()) {
      assertThat(manager.sessions()).hasSize(2);
      assertThat(manager.inUse()).isEqualTo(1);
      assertThat(first.endInput().exitCode()).isZero();
      assertThat(manager.inUse()).isEqualTo(1);
      assertThat(second.endInput().exitCode()).isZero();
      assertThat(manager.inUse()).isZero();
    }
  }

  @Test
  void aTerminatedApplicationGivesItsSeatBackToo() {
    try (RealProcess app = App.netpoint(manager).startAndAwaitMain()) {
      assertThat(app.terminate().exitCode()).isEqualTo(128 + 15);
      assertThat(manager.inUse()).isZero();
    }
  }
}

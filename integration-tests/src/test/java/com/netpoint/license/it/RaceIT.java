package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.protocol.Counting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many who want the same few seats. */
@Isolated("Sixty JVMs are all that two cores can start.")
class RaceIT {

  @Test
  void sixtyApplicationsRaceForTwentySeats() {
    List<RealProcess> apps = new ArrayList<>();
    try (Manager manager = Manager.withSeats(20, Counting.PROCESS, "60s")) {
      for (int i = 0; i < 60; i++) {
        apps.add(
            App.netpoint(manager)
                .user("user" + i)
                .option("license.request-timeout", "60s")
                .option("license.connect-timeout", "60s")
                .flag("-Xshare:auto")
                .flag("-XX:TieredStopAtLevel=1")
                .start());
      }
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> apps.stream().filter(app -> app.isAlive() && !runs(app)).count() == 0);
      List<RealProcess> running = apps.stream().filter(RaceIT::runs).toList();
      assertThat(running).hasSize(20);
      assertThat(manager.inUse()).isEqualTo(20);
      apps.stream()
          .filter(app -> !runs(app))
          .forEach(app -> assertThat(app.exitCode()).as(app.err()).isEqualTo(75));
      running.forEach(app -> assertThat(app.endInput().exitCode()).isZero());
      assertThat(manager.inUse()).isZero();
    } finally {
      apps.forEach(RealProcess::close);
    }
  }

  @Test
  void aThousandClientsRaceForFiftySeatsOverHttp() {
    try (Manager manager = Manager.withSeats(50, Counting.PROCESS, "60s")) {
      Crowd.Result result = Crowd.of(1_000, manager).race();
      assertThat(result.unanswered()).isZero();
      assertThat(result.granted()).hasSize(50);
      assertThat(result.refused("NO_SEAT_FREE")).isEqualTo(950);
      assertThat(manager.inUse()).isEqualTo(50);
      result.checkinAll();
      assertThat(manager.inUse()).isZero();
    }
  }

  private static boolean runs(RealProcess app) {
    return app.out().contains("NetPoint is running.");
  }
}

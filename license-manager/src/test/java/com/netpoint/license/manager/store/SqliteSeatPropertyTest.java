package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.DetachEpisode;
import com.netpoint.license.manager.lease.DetachStep;
import com.netpoint.license.manager.lease.SeatEpisode;
import com.netpoint.license.manager.lease.SeatStep;
import com.netpoint.license.protocol.Counting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class SqliteSeatPropertyTest {
  /** Not shrunk: each try costs a second of real disk; the same in memory is. */
  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void theBooksAreAlwaysWhatTheRulesSayOnADiskToo(
      @ForAll Counting counting, @ForAll("episodes") List<SeatStep> episode) throws IOException {
    try (SqliteManager manager = new SqliteManager(Files.createTempDirectory("seats"))) {
      new SeatEpisode(manager, counting).play(episode);
    }
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void thereAreNeverMoreHoldersThanSeatsAndNoSeatIsLostOnADiskToo(
      @ForAll Counting counting, @ForAll("detachEpisodes") List<DetachStep> episode)
      throws IOException {
    try (SqliteManager manager = new SqliteManager(Files.createTempDirectory("seats"))) {
      new DetachEpisode(manager, counting).play(episode);
    }
  }

  @Provide
  static Arbitrary<List<DetachStep>> detachEpisodes() {
    return DetachStep.episodes(30);
  }

  @Provide
  static Arbitrary<List<SeatStep>> episodes() {
    return SeatStep.episodes(30);
  }
}

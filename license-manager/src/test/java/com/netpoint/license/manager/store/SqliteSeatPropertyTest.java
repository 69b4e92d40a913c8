package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.SeatEpisode;
import com.netpoint.license.manager.lease.SeatStep;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.protocol.Counting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

  @Provide
  static Arbitrary<List<SeatStep>> episodes() {
    return SeatStep.episodes(30);
  }

  /** A manager that really ends and really comes back. */
  private static final class SqliteManager implements SeatEpisode.Manager, AutoCloseable {
    private final TestClock clock = new TestClock(SeatEpisode.START);
    private final Path folder;
    private SqliteStore store;

    SqliteManager(Path folder) {
      this.folder = folder;
      this.store = Fixtures.serve(folder, clock);
      store.pinVendorKey(SeatEpisode.VENDOR.publicKey());
    }

    @Override
    public Store store() {
      return store;
    }

    @Override
    public void advance(Duration duration) {
      clock.advance(duration);
    }

    @Override
    public void stepWallClock(Duration duration) {
      clock.step(duration);
    }

    @Override
    public void restart(Duration away) {
      store.close();
      clock.advance(away);
      store = Fixtures.serve(folder, clock);
    }

    @Override
    public void close() throws IOException {
      store.close();
      for (File file : Objects.requireNonNull(folder.toFile().listFiles())) {
        Files.delete(file.toPath());
      }
      Files.delete(folder);
    }
  }
}

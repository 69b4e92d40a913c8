package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.SeatEpisode;
import com.netpoint.license.manager.lease.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A manager that really ends and really comes back. */
final class SqliteManager implements SeatEpisode.Manager, AutoCloseable {
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
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

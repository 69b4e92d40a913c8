package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.ChangedCountingContract;
import com.netpoint.license.manager.lease.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteChangedCountingTest extends ChangedCountingContract {
  private final TestClock clock = new TestClock(START);
  private final SqliteStore store;

  SqliteChangedCountingTest(@TempDir Path folder) {
    store = SqliteStore.openBeside(folder, clock, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected void advance(Duration duration) {
    clock.advance(duration);
  }
}

package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.lease.StoreContract;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreContractTest extends StoreContract {
  private SqliteStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    TestClock clock = new TestClock(Instant.parse("2026-11-24T08:00:00Z"));
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
}

package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.BookContract;
import com.netpoint.license.manager.lease.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteBookTest extends BookContract {
  private final TestClock clock = new TestClock(START);
  private SqliteStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = SqliteStore.openBeside(folder, clock, clock);
    store.pinVendorKey(VENDOR.publicKey());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public void advance(Duration duration) {
    clock.advance(duration);
  }
}

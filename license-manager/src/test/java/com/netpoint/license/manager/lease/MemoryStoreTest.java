package com.netpoint.license.manager.lease;

import java.time.Instant;

class MemoryStoreTest extends StoreContract {
  private final MemoryStore store = new MemoryStore(Instant.parse("2026-11-24T08:00:00Z"));

  @Override
  protected Store store() {
    return store;
  }
}

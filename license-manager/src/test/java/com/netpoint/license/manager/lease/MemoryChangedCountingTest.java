package com.netpoint.license.manager.lease;

import java.time.Duration;

class MemoryChangedCountingTest extends ChangedCountingContract {
  private final MemoryStore store = new MemoryStore(START);

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected void advance(Duration duration) {
    store.advance(duration);
  }
}

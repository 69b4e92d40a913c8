package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The fake behaves like the real thing, so that what is shown with it holds. */
class MemoryBookTest extends BookContract {
  private final MemoryStore store = new MemoryStore(START);

  @Override
  public Store store() {
    return store;
  }

  @Override
  public void advance(Duration duration) {
    store.advance(duration);
  }

  @Test
  void itRefusesTheChangeOfAPoolThatWasNotLocked() {
    PoolId pool = new PoolId("netpoint", "netpoint");
    MemoryBook book = new MemoryBook(new Moment(START, START), Overrides.NONE);
    SeatHolder alice = new SeatHolder("alice", "ws-1", START);
    assertThatIllegalStateException().isThrownBy(() -> book.addHolder(pool, "alice", alice));
    book.lock(pool);
    long row = book.addHolder(pool, "alice", alice);
    MemoryBook next = book.at(new Moment(START, START), Overrides.NONE);
    assertThatIllegalStateException().isThrownBy(() -> next.removeHolder(pool, row));
  }
}

package com.netpoint.license.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Housekeeping;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.lease.StoreException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final FailingStore store = new FailingStore();

  @Test
  void aRoundThatFailsIsTriedAgain() {
    Housekeeping housekeeping =
        new Housekeeping(store, new Reaper(), new Retention(), settings -> {});
    try (Rounds rounds = Rounds.start(housekeeping)) {
      assertThat(rounds).isNotNull();
      await().until(() -> store.asked.get() >= 2);
    }
  }

  @Test
  void onceClosedThereAreNoMoreRounds() {
    Rounds.start(new Housekeeping(store, new Reaper(), new Retention(), settings -> {})).close();
    await().until(RoundsTest::noThreadKeepsHouse);
  }

  private static boolean noThreadKeepsHouse() {
    return Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread -> thread.getName().equals("housekeeping"));
  }

  /** A store that can never be used, and counts how often it was to be. */
  private static final class FailingStore implements Store {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public <T> CompletionStage<T> write(Function<Book, T> entry) {
      return read(entry);
    }

    @Override
    public <T> CompletionStage<T> read(Function<Book, T> question) {
      asked.incrementAndGet();
      return CompletableFuture.failedFuture(new StoreException("The disk is full."));
    }

    @Override
    public <T> CompletionStage<T> look(Function<Book, T> question) {
      return read(question);
    }
  }
}

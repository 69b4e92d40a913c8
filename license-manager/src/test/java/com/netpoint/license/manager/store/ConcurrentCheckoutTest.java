package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentCheckoutTest {
  private final TestClock clock = new TestClock(START);
  private final Path folder;

  ConcurrentCheckoutTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void manyWhoComeAtOnceGetAsManySeatsAsThereAre() {
    try (SqliteStore store = Fixtures.serve(folder, clock)) {
      Fixtures.apply(store, "L-1", 17);
      List<CompletableFuture<Outcome>> answers =
          IntStream.range(0, 400)
              .parallel()
              .mapToObj(i -> checkout(store, "user-" + i % 200))
              .toList();
      assertThat(answers.stream().map(CompletableFuture::join).filter(this::isNew)).hasSize(17);
      assertThat(Fixtures.inUse(store)).isEqualTo(17);
      assertThat(Fixtures.leaseIds(store)).hasSize(17);
    }
  }

  @Test
  void oneWhoAsksManyTimesAtOnceGetsOneSeat() {
    try (SqliteStore store = Fixtures.serve(folder, clock)) {
      Fixtures.apply(store, "L-1", 17);
      List<CompletableFuture<Outcome>> answers =
          IntStream.range(0, 50).parallel().mapToObj(i -> checkout(store, "alice")).toList();
      assertThat(answers.stream().map(CompletableFuture::join).filter(this::isNew)).hasSize(1);
      assertThat(answers).allMatch(each -> each.join() instanceof Outcome.Granted);
      assertThat(Fixtures.inUse(store)).isEqualTo(1);
    }
  }

  private boolean isNew(Outcome outcome) {
    return outcome instanceof Outcome.Granted granted && !granted.repeated();
  }

  private static CompletableFuture<Outcome> checkout(SqliteStore store, String user) {
    return store
        .write(book -> Fixtures.DESK.checkout(book, Fixtures.checkout(user)))
        .toCompletableFuture();
  }
}

package com.netpoint.license.manager.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.ProductSeats;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SeatsBoardTest {
  private static final long SECOND = 1_000_000_000L;

  private final Queue<CompletableFuture<List<ProductSeats>>> asked = new ArrayDeque<>();
  private long now = Long.MAX_VALUE - 5;
  private int news;
  private final SeatsBoard board = new SeatsBoard(this::ask, () -> now, () -> news++);

  @Test
  void nothingIsKnownUntilTheStoreHasAnswered() {
    assertThat(board.isFresh()).isFalse();
    assertThat(board.pools()).isEmpty();
    answer(3);
    assertThat(news).isEqualTo(1);
    assertThat(board.isFresh()).isTrue();
    assertThat(inUse()).containsExactly(3L);
  }

  @Test
  void theStoreIsAskedOnceHoweverManyWantToKnow() {
    board.isFresh();
    board.isFresh();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aListIsFreshForASecondAndNoLonger() {
    board.isFresh();
    answer(3);
    now += SECOND - 1;
    assertThat(board.isFresh()).isTrue();
    assertThat(asked).isEmpty();
    now += 1;
    assertThat(board.isFresh()).isFalse();
    assertThat(asked).hasSize(1);
    assertThat(inUse()).containsExactly(3L);
    answer(4);
    assertThat(inUse()).containsExactly(4L);
  }

  @Test
  void aStoreThatFailsIsLeftAloneForASecondAndTheLastListStays() {
    board.isFresh();
    answer(3);
    now += SECOND;
    board.isFresh();
    asked.remove().completeExceptionally(new IllegalStateException("the disk is full"));
    assertThat(board.isFresh()).isTrue();
    assertThat(inUse()).containsExactly(3L);
    assertThat(news).isEqualTo(2);
  }

  @Test
  void aStoreThatTakesNoQuestionsIsNoFaultOfTheBoards() {
    SeatsBoard closed =
        new SeatsBoard(
            () -> {
              throw new IllegalStateException("closed");
            },
            () -> now,
            () -> news++);
    assertThat(closed.isFresh()).isFalse();
    assertThat(closed.isFresh()).isTrue();
    assertThat(closed.pools()).isEmpty();
  }

  private CompletableFuture<List<ProductSeats>> ask() {
    CompletableFuture<List<ProductSeats>> answer = new CompletableFuture<>();
    asked.add(answer);
    return answer;
  }

  private void answer(long inUse) {
    asked.remove().complete(Asker.pools(inUse));
  }

  private List<Long> inUse() {
    return board.pools().stream().map(PoolSeats::inUse).toList();
  }
}

package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ScrapesTest {
  private static final Answer TEXT = Answer.text("text/plain", "seats");
  private static final long SECOND = Scrapes.FRESH.toNanos();

  private final List<CompletableFuture<Answer>> made = new ArrayList<>();
  private long now = -5;
  private final Scrapes scrapes = new Scrapes(() -> now);

  @Test
  void withinASecondTheSameIsAnswered() {
    CompletionStage<Answer> first = ask();
    made.get(0).complete(TEXT);
    now += SECOND - 1;
    assertThat(ask()).isSameAs(first);
    assertThat(made).hasSize(1);
  }

  @Test
  void afterASecondItIsMadeAnew() {
    CompletionStage<Answer> first = ask();
    made.get(0).complete(TEXT);
    now += SECOND;
    assertThat(ask()).isNotSameAs(first);
    assertThat(made).hasSize(2);
  }

  @Test
  void whatIsUnderWayIsWaitedForHoweverLongItTakes() {
    CompletionStage<Answer> first = ask();
    now += 100 * SECOND;
    assertThat(ask()).isSameAs(first);
    made.get(0).complete(TEXT);
    assertThat(ask()).isNotSameAs(first);
  }

  @Test
  void whatFailedIsTriedAgainAfterASecond() {
    CompletionStage<Answer> first = ask();
    made.get(0).completeExceptionally(new IllegalStateException("no disk"));
    assertThat(ask()).isSameAs(first);
    now += SECOND;
    assertThat(ask()).isNotSameAs(first);
  }

  private CompletionStage<Answer> ask() {
    return scrapes.latestOr(
        () -> {
          CompletableFuture<Answer> answer = new CompletableFuture<>();
          made.add(answer);
          return answer;
        });
  }
}

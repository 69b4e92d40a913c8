package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void oneMoreHeaderTakesNoneAway() {
    Answer answer = Answer.noContent().with("Retry-After", "1").with("Connection", "close");
    assertThat(answer.headers())
        .hasSize(2)
        .containsEntry("Retry-After", "1")
        .containsEntry("Connection", "close");
  }
}

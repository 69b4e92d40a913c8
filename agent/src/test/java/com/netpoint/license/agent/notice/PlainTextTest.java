package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void ordinaryTextInAnyScriptStaysAsItIs() {
    assertThat(PlainText.line("J\u00f6rg \u5f20\u4f1f \ud83d\ude42 <b>"))
        .isEqualTo("J\u00f6rg \u5f20\u4f1f \ud83d\ude42 <b>");
  }

  @Test
  void whatWouldSteerATerminalIsShownAsAQuestionMark() {
    assertThat(PlainText.line("a\u001b[31m\u0007\u009bb")).isEqualTo("a?[31m??b");
  }

  @Test
  void whatWouldTurnTheReadingDirectionIsShownAsAQuestionMark() {
    assertThat(PlainText.line("a\u202eb")).isEqualTo("a?b");
  }

  @Test
  void halfACharacterIsShownAsAQuestionMark() {
    assertThat(PlainText.line("a\ud83db")).isEqualTo("a?b");
  }

  @Test
  void severalLinesBecomeOne() {
    assertThat(PlainText.line("a\nb\r\tc\u2028d\u2029e")).isEqualTo("a b  c d e");
  }

  @Test
  void longTextEndsInDots() {
    assertThat(PlainText.line("12345678", 8)).isEqualTo("12345678");
    assertThat(PlainText.line("123456789", 8)).isEqualTo("12345...");
  }

  @Test
  void characterPairsAreCountedAsOneAndNeverSplit() {
    String smiles = "\ud83d\ude42".repeat(5);
    assertThat(PlainText.line(smiles, 5)).isEqualTo(smiles);
    assertThat(PlainText.line(smiles, 4)).isEqualTo("\ud83d\ude42...");
  }
}

package com.netpoint.license.agent.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemTerminalTest {
  private final InputStream realInput = System.in;

  @AfterEach
  void putBackInput() {
    System.setIn(realInput);
  }

  @Test
  void itTakesOneLineAndLeavesTheRestToTheApplication() throws Exception {
    InputStream input = typed("q\nfor the application");
    System.setIn(input);
    assertThat(new SystemTerminal().readLine()).isEqualTo("q");
    assertThat(new String(input.readAllBytes(), US_ASCII)).isEqualTo("for the application");
  }

  @Test
  void aTestHasNobodyAtTheKeyboard() {
    assertThat(new SystemTerminal().isThere()).isFalse();
  }

  @Test
  void aLineMayEndWithTheInput() throws Exception {
    assertThat(SystemTerminal.lineOf(typed("yes"))).isEqualTo("yes");
  }

  @Test
  void enterAloneIsAnEmptyLine() throws Exception {
    assertThat(SystemTerminal.lineOf(typed("\n"))).isEmpty();
  }

  @Test
  void afterTheEndThereIsNoLine() throws Exception {
    assertThat(SystemTerminal.lineOf(typed(""))).isNull();
  }

  @Test
  void aBrokenInputIsItsEnd() throws Exception {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    System.setIn(closed);
    assertThat(new SystemTerminal().readLine()).isNull();
  }

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(US_ASCII));
  }
}

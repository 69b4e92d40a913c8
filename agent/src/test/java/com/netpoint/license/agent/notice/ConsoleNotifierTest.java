package com.netpoint.license.agent.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleNotifierTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void withoutATerminalItTellsOnceAndDoesNotAsk() {
    FakeRetry retry = new FakeRetry();
    assertThat(notifier(Terminal.NONE).refused(Notices.NO_SEAT, retry)).isFalse();
    assertThat(retry.tries()).isZero();
    assertThat(printed()).contains("bob.mueller").endsWith("Try again later.\n");
  }

  @Test
  void theEmptyTerminalHasNothingToRead() {
    assertThat(Terminal.NONE.readLine()).isNull();
  }

  @Test
  void enterTriesAgainUntilASeatIsGranted() {
    FakeRetry retry = new FakeRetry(Notices.NO_SEAT, Notices.NO_MANAGER);
    assertThat(notifier(new FakeTerminal("", "", "")).refused(Notices.NO_SEAT, retry)).isTrue();
    assertThat(retry.tries()).isEqualTo(3);
    assertThat(printed())
        .contains("Try again? [Enter = try again, q = quit] Asking the license manager...")
        .contains("No license manager answered.")
        .contains("Last asked at 13:00:00.");
  }

  @Test
  void qQuitsHoweverItIsTyped() {
    FakeRetry retry = new FakeRetry();
    assertThat(notifier(new FakeTerminal(" Quit\r")).refused(Notices.NO_SEAT, retry)).isFalse();
    assertThat(retry.tries()).isZero();
  }

  @Test
  void theEndOfInputQuitsOnALineOfItsOwn() {
    FakeRetry retry = new FakeRetry(Notices.NO_SEAT);
    assertThat(notifier(new FakeTerminal("")).refused(Notices.NO_SEAT, retry)).isFalse();
    assertThat(retry.tries()).isEqualTo(1);
    assertThat(printed()).endsWith("q = quit] \n");
  }

  @Test
  void whatTheRetryThrowsIsTheCallersToHear() {
    Notifier notifier = notifier(new FakeTerminal(""));
    IllegalStateException fault = new IllegalStateException("bug");
    assertThatThrownBy(
            () ->
                notifier.refused(
                    Notices.NO_SEAT,
                    () -> {
                      throw fault;
                    }))
        .isSameAs(fault);
  }

  @Test
  void itsOwnWordsAreAscii() {
    notifier(new FakeTerminal("", "q")).refused(Notices.NO_SEAT, new FakeRetry(Notices.NO_SEAT));
    assertThat(printed()).isASCII();
  }

  @Test
  void aWarningIsOneLineForEachNewSentence() {
    Notifier.StandingWarning warning = notifier(Terminal.NONE).warn("NetPoint", "Save\nnow.");
    warning.say("Save\nnow.");
    warning.say("Two minutes left.");
    warning.close();
    assertThat(printed()).isEqualTo("NetPoint: Save now.\nNetPoint: Two minutes left.\n");
  }

  @Test
  void anApplicationWithoutWindowsAsksNothing() {
    assertThat(notifier(Terminal.NONE).applicationAsks()).isFalse();
  }

  private Notifier notifier(Terminal terminal) {
    return new ConsoleNotifier(new PrintStream(bytes, true, UTF_8), terminal, Notices.CLOCK);
  }

  private String printed() {
    return bytes.toString(UTF_8).replace("\r\n", "\n");
  }
}

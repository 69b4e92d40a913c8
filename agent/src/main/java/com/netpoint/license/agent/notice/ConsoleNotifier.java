package com.netpoint.license.agent.notice;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells by text, on one stream, and asks where somebody sits at the terminal. Its own words are
 * ASCII, since nobody knows what the terminal can show.
 */
final class ConsoleNotifier implements Notifier {
  private final PrintStream out;
  private final Terminal terminal;
  private final Clock clock;

  ConsoleNotifier(PrintStream out, Terminal terminal, Clock clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public boolean refused(RefusedNotice notice, Retry retry) {
    print(notice);
    if (!terminal.isThere()) {
      return false;
    }
    while (wantsToTryAgain()) {
      out.println("Asking the license manager...");
      RefusedNotice again = retry.tryAgain();
      if (again == null) {
        return true;
      }
      print(again);
      out.println(LastAsked.words(clock) + ".");
    }
    return false;
  }

  private void print(RefusedNotice notice) {
    out.println();
    RefusedText.lines(notice, clock).forEach(out::println);
  }

  private boolean wantsToTryAgain() {
    out.print("Try again? [Enter = try again, q = quit] ");
    out.flush();
    String answer = terminal.readLine();
    if (answer == null) {
      out.println();
      return false;
    }
    return !answer.trim().toLowerCase(Locale.ENGLISH).startsWith("q");
  }

  @Override
  public StandingWarning warn(String product, String sentence) {
    StandingWarning warning = new PrintedWarning(product);
    warning.say(sentence);
    return warning;
  }

  @Override
  public boolean applicationAsks() {
    return ApplicationDialogs.anyOpen();
  }

  /** What was printed cannot be taken away, so it is not repeated either. */
  private final class PrintedWarning implements StandingWarning {
    private final String product;
    private @Nullable String lastSaid;

    PrintedWarning(String product) {
      this.product = product;
    }

    @Override
    public synchronized void say(String sentence) {
      if (!sentence.equals(lastSaid)) {
        lastSaid = sentence;
        out.println(PlainText.line(product + ": " + sentence));
      }
    }

    @Override
    public void close() {}
  }
}

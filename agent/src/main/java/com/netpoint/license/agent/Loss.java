package com.netpoint.license.agent;

import com.netpoint.license.agent.detached.DetachedKeeper;
import com.netpoint.license.agent.notice.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the user of a running application that it is losing its seat, and ends it when it must. */
final class Loss implements DetachedKeeper.Reminding {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm", Locale.ENGLISH);

  private final Notifier notifier;
  private final String product;
  private final Clock clock;
  private final Consumer<ExitCode> exit;
  private Notifier.@Nullable StandingWarning warning;

  /**
   * Nothing is lost yet.
   *
   * @param clock whose time zone is the user's
   */
  Loss(Notifier notifier, String product, Clock clock, Consumer<ExitCode> exit) {
    this.notifier = notifier;
    this.product = product;
    this.clock = clock;
    this.exit = exit;
  }

  /** In a warning of its own, which is seen again though the last one was hidden. */
  @Override
  public void remind(Instant until) {
    wellAgain();
    warning =
        notifier.warn(
            product,
            "The seat that this machine took along ends on "
                + TIME.format(until.atZone(clock.getZone()))
                + ". Have it extended, or be connected to the license manager by then.");
  }

  @Override
  public void warn(String reason, @Nullable Duration left) {
    String sentence = sentence(reason, left);
    if (warning == null) {
      warning = notifier.warn(product, sentence);
    } else {
      warning.say(sentence);
    }
  }

  @Override
  public void wellAgain() {
    if (warning != null) {
      warning.close();
      warning = null;
    }
  }

  @Override
  public boolean applicationAsks() {
    return notifier.applicationAsks();
  }

  @Override
  public void end(String reason, boolean denied) {
    Fault.say(product + " ends: " + reason);
    exit.accept(denied ? ExitCode.NO_PERMISSION : ExitCode.UNAVAILABLE);
  }

  private String sentence(String reason, @Nullable Duration left) {
    if (left == null) {
      return reason + " " + product + " goes on without its seat.";
    }
    long minutes = (left.getSeconds() + 59) / 60;
    String time =
        left.getSeconds() <= 60
            ? "in less than a minute"
            : "in " + minutes + (minutes == 1 ? " minute" : " minutes");
    return reason + " Please save your work: " + product + " ends " + time + ".";
  }
}

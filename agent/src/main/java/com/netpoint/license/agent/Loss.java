package com.netpoint.license.agent;

import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.notice.Notifier;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the user of a running application that it is losing its seat, and ends it when it must. */
final class Loss implements LeaseKeeper.Losing {
  private final Notifier notifier;
  private final String product;
  private final Consumer<ExitCode> exit;
  private Notifier.@Nullable StandingWarning warning;

  Loss(Notifier notifier, String product, Consumer<ExitCode> exit) {
    this.notifier = notifier;
    this.product = product;
    this.exit = exit;
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

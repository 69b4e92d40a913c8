package com.netpoint.license.agent.notice;

import java.time.Clock;
import java.util.concurrent.ExecutionException;

/**
 * Tells by a window, and by the console wherever that does not come about: no display, a display
 * out of reach, a runtime without AWT, a window that failed half-way. It names no class of AWT,
 * since even loading one may fail.
 */
final class DialogNotifier implements Notifier {
  private final Display display;
  private final Notifier console;
  private final Clock clock;

  DialogNotifier(Display display, Notifier console, Clock clock) {
    this.display = display;
    this.console = console;
    this.clock = clock;
  }

  /** A person who quits while the manager is being asked gets false, whatever is answered later. */
  @Override
  public boolean refused(RefusedNotice notice, Retry retry) {
    LatestRefusal latest = new LatestRefusal(notice, retry);
    if (display.mayBeThere()) {
      try {
        return RefusedDialog.ask(notice, latest, clock);
      } catch (InterruptedException nobodyWaits) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException | RuntimeException | Error noWindow) {
        latest.rethrowFailure();
      }
    }
    return console.refused(latest.notice(), retry);
  }

  @Override
  public StandingWarning warn(String product, String sentence) {
    if (!display.mayBeThere()) {
      return console.warn(product, sentence);
    }
    WindowWarning warning = new WindowWarning(console, product, sentence);
    warning.open();
    return warning;
  }

  @Override
  public boolean applicationAsks() {
    return console.applicationAsks();
  }
}

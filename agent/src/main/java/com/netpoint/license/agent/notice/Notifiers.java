package com.netpoint.license.agent.notice;

import java.time.Clock;

/** Where a {@link Notifier} comes from. */
public final class Notifiers {
  private Notifiers() {}

  /** This machine's time in its user's time zone, which the application may still choose. */
  public static Clock clock() {
    return new LocalClock();
  }

  /**
   * The way of telling that the properties ask for. Where no window can be shown, {@link
   * OnRefused#DIALOG} becomes the console when there is something to tell, not before: making a
   * notifier costs nothing and settles nothing for the application.
   */
  public static Notifier forMode(OnRefused mode) {
    LocalClock clock = new LocalClock();
    switch (mode) {
      case DIALOG:
        Notifier console = new ConsoleNotifier(System.err, new SystemTerminal(), clock);
        return new DialogNotifier(new MachineDisplay(), console, clock);
      case CONSOLE:
        return new ConsoleNotifier(System.err, new SystemTerminal(), clock);
      case EXIT:
        return new ConsoleNotifier(System.err, Terminal.NONE, clock);
    }
    throw new IllegalArgumentException("no such way of telling: " + mode);
  }
}

package com.netpoint.license.agent.notice;

import java.awt.EventQueue;
import org.jspecify.annotations.Nullable;

/**
 * A warning in a window of its own, or on the console when the window does not come about. Callers
 * never wait: what is said is noted, and shown by AWT's event thread when that gets round to it.
 */
final class WindowWarning implements Notifier.StandingWarning {
  private final Notifier console;
  private final String product;
  private String sentence;
  private boolean closed;
  private Notifier.@Nullable StandingWarning printed;

  /** Touched by the event thread only. */
  private @Nullable WarningWindow window;

  WindowWarning(Notifier console, String product, String sentence) {
    this.console = console;
    this.product = product;
    this.sentence = sentence;
  }

  void open() {
    // Starting AWT takes its time, and for ever behind a dead display.
    Thread opening = new Thread(this::showLater, "netpoint-license-warning");
    opening.setDaemon(true);
    opening.start();
  }

  @Override
  public synchronized void say(String text) {
    if (closed || text.equals(sentence)) {
      return;
    }
    sentence = text;
    if (printed != null) {
      printed.say(text);
    } else {
      open();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (printed != null) {
      printed.close();
    } else {
      open();
    }
  }

  private void showLater() {
    try {
      EventQueue.invokeLater(this::show);
    } catch (RuntimeException | Error noWindow) {
      print();
    }
  }

  private void show() {
    try {
      showState();
    } catch (RuntimeException | Error noWindow) {
      print();
    }
  }

  private synchronized void print() {
    if (printed == null && !closed) {
      printed = console.warn(product, sentence);
    }
  }

  private void showState() {
    String text;
    synchronized (this) {
      text = closed ? null : sentence;
    }
    if (text == null) {
      if (window != null) {
        window.dispose();
      }
      return;
    }
    if (window == null) {
      window = new WarningWindow(product);
    }
    window.show(text);
  }
}

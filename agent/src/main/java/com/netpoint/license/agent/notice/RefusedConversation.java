package com.netpoint.license.agent.notice;

import java.awt.EventQueue;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes on between a refused person and the license manager until a seat is granted or the person
 * gives up. Lives on AWT's event thread; the manager is asked on another, so that the window stays
 * alive meanwhile.
 */
final class RefusedConversation {
  private final Notifier.Retry retry;
  private final CompletableFuture<Boolean> outcome;
  private final RefusedPanel panel;
  private Consumer<RefusedNotice> onChange = notice -> {};

  /**
   * Begins with a refusal.
   *
   * @param outcome completed once: granted, given up, or with whatever went wrong
   */
  RefusedConversation(
      RefusedNotice notice,
      Notifier.Retry retry,
      Style style,
      Clock clock,
      CompletableFuture<Boolean> outcome) {
    this.retry = retry;
    this.outcome = outcome;
    panel = new RefusedPanel(notice, style, clock, this::tryAgain, this::giveUp);
  }

  RefusedPanel panel() {
    return panel;
  }

  /** Tells of each new refusal, after the panel shows it. */
  void onChange(Consumer<RefusedNotice> listener) {
    onChange = listener;
  }

  void giveUp() {
    outcome.complete(false);
  }

  private void tryAgain() {
    panel.showAsking();
    Thread asking = new Thread(this::ask, "netpoint-license-retry");
    asking.setDaemon(true);
    asking.start();
  }

  private void ask() {
    try {
      RefusedNotice again = retry.tryAgain();
      EventQueue.invokeLater(() -> answered(again));
    } catch (RuntimeException | Error e) {
      outcome.completeExceptionally(e);
    }
  }

  private void answered(@Nullable RefusedNotice again) {
    if (again == null) {
      outcome.complete(true);
      return;
    }
    try {
      panel.showRefusedAgain(again);
      onChange.accept(again);
    } catch (RuntimeException | Error e) {
      outcome.completeExceptionally(e);
    }
  }
}

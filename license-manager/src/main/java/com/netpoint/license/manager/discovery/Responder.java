package com.netpoint.license.manager.discovery;

import com.netpoint.license.protocol.ProductSeats;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers searches by UDP, on a thread of its own that waits for nobody. Where it cannot listen it
 * says so and does nothing: a manager is there for leases, and they come by HTTP.
 */
public final class Responder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

  private final @Nullable Questions questions;
  private final @Nullable Thread thread;

  private Responder(@Nullable Questions questions) {
    this.questions = questions;
    this.thread = questions == null ? null : new Thread(questions::answerAll, "discovery");
  }

  /**
   * Listens, if it can, and answers from now on.
   *
   * @param products asks for the pools, without waiting for them; called at most once a second
   * @param nanoTime the monotonic clock
   */
  public static Responder start(
      DiscoveryOptions options,
      Supplier<? extends CompletionStage<List<ProductSeats>>> products,
      LongSupplier nanoTime) {
    Responder responder = new Responder(listen(options, products, nanoTime));
    if (responder.thread != null) {
      responder.thread.setDaemon(true);
      responder.thread.start();
    }
    return responder;
  }

  /** Whether it could listen when it was started; it says so too once it was closed. */
  public boolean listening() {
    return questions != null;
  }

  /** Stops listening and ends the thread. */
  @Override
  public void close() {
    if (questions != null && thread != null) {
      questions.end();
      try {
        thread.join(TimeUnit.SECONDS.toMillis(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static @Nullable Questions listen(
      DiscoveryOptions options,
      Supplier<? extends CompletionStage<List<ProductSeats>>> products,
      LongSupplier nanoTime) {
    try {
      return new Questions(options, products, nanoTime);
    } catch (IOException | UnresolvedAddressException e) {
      LOG.warn(
          "searches are not answered, since UDP {} cannot be listened on ({});"
              + " everything else works",
          options.address(),
          e.getMessage());
      return null;
    }
  }
}

package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.ServerTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds license managers: asks networks by broadcast and hosts by name, all at once, and tells of
 * each answer the moment it is there. Thread-safe; each search is its own.
 *
 * <p>Whoever hears a question can answer it, so a forged answer is to be expected. It leads nowhere
 * by itself: a finding only says where a lease can be asked for, and what counts there is the
 * lease, which is signed by a manager whose license the vendor signed.
 */
public final class ManagerFinder {
  /**
   * All is told within 2 s, since a person waits for it in front of the page; a fifth of a second
   * of them is for the end.
   */
  static final Duration TIME = Duration.ofMillis(1800);

  /** Leaves time for a second address of the host when the first does not answer. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(900);

  private final Network network;
  private final ServerTrust trust;
  private final LongSupplier nanoTime;
  private final Duration time;
  private final SecureRandom random = new SecureRandom();

  /**
   * A finder that has 2 s for each search.
   *
   * @param network the networks to ask and the names to look up
   * @param trust which certificate a manager that is asked by https may show
   * @param nanoTime the monotonic clock
   */
  public ManagerFinder(Network network, ServerTrust trust, LongSupplier nanoTime) {
    this(network, trust, nanoTime, TIME);
  }

  ManagerFinder(Network network, ServerTrust trust, LongSupplier nanoTime, Duration time) {
    this.network = network;
    this.trust = trust;
    this.nanoTime = nanoTime;
    this.time = time;
  }

  /**
   * Searches, and returns when all is known, the time is over, the listener has enough, or the
   * calling thread is interrupted. The listener is called on the calling thread. It hears at least
   * one finding for each host and transport, and for each network unless what answered there was
   * told of already; after an interrupt, or when it has enough, nothing more.
   *
   * <p>No thread of the search goes on after it, but for a look-up that the operating system cannot
   * be made to leave; it ends by itself and tells nothing.
   *
   * @throws UncheckedIOException when this machine gives no socket at all
   */
  public void search(SearchPlan plan, FindingListener listener) {
    long deadline = nanoTime.getAsLong() + time.toNanos();
    Telling telling = new Telling(listener, nanoTime);
    try (Search search =
        new Search(
            network, nanoTime, telling, new UdpQuestions(random, nanoTime), connecting(plan))) {
      search.begin(plan);
      search.run(deadline);
    } catch (IOException e) {
      throw new UncheckedIOException("the search cannot open or close its sockets", e);
    }
  }

  /** One of its own, since it is aborted at the end. */
  private @Nullable Supplier<ManagerConnection> connecting(SearchPlan plan) {
    return plan.aggressive() ? () -> new ManagerConnection(CONNECT_TIMEOUT, time, trust) : null;
  }
}

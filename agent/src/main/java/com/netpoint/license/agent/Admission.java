package com.netpoint.license.agent;

import com.netpoint.license.agent.gate.LaunchGate;
import com.netpoint.license.agent.lease.Attempt;
import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.Managers;
import com.netpoint.license.agent.lease.Seat;
import com.netpoint.license.agent.notice.Notifier;
import com.netpoint.license.agent.notice.RefusedNotice;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The agent's one thread: it gets a seat, opens the gate, keeps the seat and gives it back.
 *
 * <p>It is a daemon, and so keeps no application running. When no seat is to be had it ends the
 * process itself: an application whose gate did not hold would not run on either.
 */
final class Admission implements LaunchGate.Barrier {
  /** How long an ending application waits for its seat to be given back. */
  private static final long RELEASE_SECONDS = 2;

  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final Managers managers;
  private final LossRules lossRules;
  private final Notifier notifier;
  private final String product;
  private final Runnable abort;
  private final LongSupplier nanoTime;
  private final Consumer<ExitCode> exit;
  private final WaitingRoom waitingRoom = new WaitingRoom();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean stopping;
  private final Thread thread = new Thread(this::run, "netpoint-license");

  /** The thread's own; absent while there is no seat. */
  private @Nullable LeaseKeeper keeper;

  /** The thread's own: the first fault is reported, and not the same one each second. */
  private boolean faulted;

  /**
   * An admission that has not begun.
   *
   * @param abort ends a call that is under way, from another thread
   * @param exit ends the process
   */
  Admission(
      Managers managers,
      LossRules lossRules,
      Notifier notifier,
      String product,
      Runnable abort,
      LongSupplier nanoTime,
      Consumer<ExitCode> exit) {
    this.managers = managers;
    this.lossRules = lossRules;
    this.notifier = notifier;
    this.product = product;
    this.abort = abort;
    this.nanoTime = nanoTime;
    this.exit = exit;
  }

  /** Sends the request, and returns while it is on its way. */
  void begin() {
    thread.setDaemon(true);
    // The first request may be granted and its answer lost: from now on there is something to give
    // back.
    Runtime.getRuntime().addShutdownHook(new Thread(this::release, "netpoint-license-release"));
    thread.start();
  }

  @Override
  public void await() {
    if (Thread.currentThread() != thread) {
      waitingRoom.await();
    }
  }

  private void run() {
    try {
      Seat seat = seat();
      if (seat != null) {
        keeper =
            new LeaseKeeper(
                managers,
                lossRules,
                new Loss(notifier, product, code -> leave(code, keptSeat())),
                () -> ThreadLocalRandom.current().nextDouble(),
                seat);
        waitingRoom.open();
        keep(keeper);
      }
      managers.checkin(keptSeat());
    } catch (Throwable e) {
      Fault.report(product, e);
      if (!waitingRoom.isOpen()) {
        released.countDown();
        exit.accept(ExitCode.UNAVAILABLE);
      }
    } finally {
      released.countDown();
    }
  }

  /** A seat; absent when the application ends before there is one. */
  private @Nullable Seat seat() throws ExecutionException, InterruptedException {
    Attempt attempt = managers.checkout();
    if (attempt.seat() != null || stopping) {
      return attempt.seat();
    }
    Asking asking = new Asking(attempt);
    boolean granted = waitingRoom.run(() -> notifier.refused(asking.verdict().notice(), asking));
    Seat seat = asking.attempt.seat();
    if (!granted) {
      leave(asking.verdict().exitCode(), seat);
      return null;
    }
    return seat;
  }

  /**
   * Ends the process from this thread, which therefore first does itself what the shutdown hook
   * would wait for.
   */
  private void leave(ExitCode code, @Nullable Seat seat) {
    abort.run();
    managers.checkin(seat);
    released.countDown();
    exit.accept(code);
  }

  private @Nullable Seat keptSeat() {
    return keeper == null ? null : keeper.seat();
  }

  private void keep(LeaseKeeper keeper) {
    try {
      long millis = 0;
      while (!ending.await(millis, TimeUnit.MILLISECONDS)) {
        millis = LeaseKeeper.waitMillis(step(keeper));
      }
    } catch (InterruptedException e) {
      // Nobody but this class knows the thread; whoever interrupts it wants it to end.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A fault does not end the keeping, which would let the application run on without a seat: an
   * application that is short of memory, for one, may have it again in a second.
   */
  private long step(LeaseKeeper keeper) {
    try {
      return keeper.step(nanoTime.getAsLong());
    } catch (Throwable e) {
      if (!faulted) {
        faulted = true;
        Fault.report(product, e);
      }
      return AFTER_FAULT.toNanos();
    }
  }

  /** Runs when the application ends: one bounded wait for the thread that has all it needs. */
  void release() {
    stopping = true;
    // Before the thread is told: what it calls from then on is the checkin.
    abort.run();
    ending.countDown();
    try {
      boolean unused = released.await(RELEASE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The attempts that a person asks for, one after the other. */
  private final class Asking implements Notifier.Retry {
    private volatile Attempt attempt;
    private volatile Verdict verdict;

    Asking(Attempt first) {
      this.attempt = first;
      this.verdict = Verdict.of(first, product);
    }

    @Override
    public @Nullable RefusedNotice tryAgain() {
      attempt = managers.checkout();
      if (attempt.seat() != null) {
        return null;
      }
      verdict = Verdict.of(attempt, product);
      return verdict.notice();
    }

    /** What the last attempt that brought no seat means. */
    Verdict verdict() {
      return verdict;
    }
  }
}

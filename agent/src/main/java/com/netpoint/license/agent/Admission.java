package com.netpoint.license.agent;

import com.netpoint.license.agent.gate.LaunchGate;
import com.netpoint.license.agent.lease.Seat;
import com.netpoint.license.agent.lease.SeatKeeper;
import com.netpoint.license.agent.notice.JvmThreads;
import com.netpoint.license.agent.notice.Notifier;
import com.netpoint.license.agent.notice.RefusedNotice;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The agent's thread: it gets a seat, opens the gate, keeps the seat and gives it back.
 *
 * <p>It is a daemon, and so keeps no application running. When no seat is to be had it ends the
 * process itself: an application whose gate did not hold would not run on either. It lives in the
 * JVM's root group, where an application that interrupts its own threads does not meet it, and an
 * interruption that reaches it all the same changes nothing.
 */
final class Admission implements LaunchGate.Barrier {
  /** How long an ending application waits for its seat to be given back. */
  private static final long RELEASE_MILLIS = 2_000;

  /** How often a call that stands in the way of giving back is cut off. */
  private static final long ABORT_AGAIN_MILLIS = 100;

  private final Seats seats;
  private final Notifier notifier;
  private final Notifier lastWord;
  private final String product;
  private final Runnable abort;
  private final LongSupplier nanoTime;
  private final Clock clock;
  private final Consumer<ExitCode> exit;
  private final WaitingRoom waitingRoom;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Object phase = new Object();
  private final Thread thread = new Thread(JvmThreads.root(), this::run, "netpoint-license");
  private volatile boolean stopping;

  /** From here on no call is cut off any more. Guarded by {@link #phase}. */
  private boolean givingBack;

  /** The thread's own; absent while there is no seat. */
  private @Nullable SeatKeeper keeper;

  /**
   * An admission that has not begun.
   *
   * @param lastWord tells, and asks nothing, when nobody stands at the gate
   * @param abort ends a call that is under way, from another thread
   * @param waitingRoom where whoever comes to the gate stands
   * @param exit ends the process
   */
  Admission(
      Seats seats,
      Notifier notifier,
      Notifier lastWord,
      String product,
      Runnable abort,
      LongSupplier nanoTime,
      Clock clock,
      WaitingRoom waitingRoom,
      Consumer<ExitCode> exit) {
    this.seats = seats;
    this.notifier = notifier;
    this.lastWord = lastWord;
    this.product = product;
    this.abort = abort;
    this.nanoTime = nanoTime;
    this.clock = clock;
    this.waitingRoom = waitingRoom;
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
      Seats.Answer granted = granted();
      keeper = granted == null ? null : seats.keeper(granted, loss());
      if (keeper != null) {
        waitingRoom.open();
        new Keeping(keeper, nanoTime, clock, product).until(ending);
      }
      giveBack(keptSeat());
    } catch (Throwable e) {
      fail(e);
    } finally {
      released.countDown();
    }
  }

  private Loss loss() {
    return new Loss(notifier, product, clock, code -> leave(code, keptSeat()));
  }

  /** Without this thread nobody would keep the seat: the application does not go on without it. */
  private void fail(Throwable fault) {
    try {
      Fault.report(product, fault);
    } finally {
      if (!stopping) {
        released.countDown();
        exit.accept(ExitCode.UNAVAILABLE);
      }
    }
  }

  /** A yes; absent when the application ends before there is one. */
  private Seats.@Nullable Answer granted() throws ExecutionException, InterruptedException {
    Seats.Answer first = seats.ask();
    Verdict no = first.verdict();
    if (no == null || stopping) {
      return no == null ? first : null;
    }
    Asking asking = new Asking(first, no);
    Boolean granted = waitingRoom.run(() -> notifier.refused(asking.verdict.notice(), asking));
    if (granted == null) {
      // Whatever runs there went round the gate: it is not left running while somebody reads.
      boolean unused = lastWord.refused(asking.verdict.notice(), asking);
    }
    Seats.Answer last = asking.answer;
    if (granted == null || !granted) {
      leave(asking.verdict.exitCode(), last.lent());
      return null;
    }
    return last;
  }

  /**
   * Ends the process from this thread, which therefore first does itself what the shutdown hook
   * would wait for.
   */
  private void leave(ExitCode code, @Nullable Seat seat) {
    abort.run();
    giveBack(seat);
    released.countDown();
    exit.accept(code);
  }

  private void giveBack(@Nullable Seat seat) {
    synchronized (phase) {
      givingBack = true;
    }
    seats.giveBack(seat);
  }

  private @Nullable Seat keptSeat() {
    return keeper == null ? null : keeper.seat();
  }

  /** Runs when the application ends: a bounded wait for the thread that has all it needs. */
  void release() {
    stopping = true;
    abortAsking();
    ending.countDown();
    try {
      long rounds = RELEASE_MILLIS / ABORT_AGAIN_MILLIS;
      while (rounds-- > 0 && !released.await(ABORT_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        // A call may have begun after the last one was cut off.
        abortAsking();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void abortAsking() {
    synchronized (phase) {
      if (!givingBack) {
        abort.run();
      }
    }
  }

  /** The attempts that a person asks for, one after the other. */
  private final class Asking implements Notifier.Retry {
    private volatile Seats.Answer answer;

    /** What the last answer that brought no seat means. */
    private volatile Verdict verdict;

    Asking(Seats.Answer first, Verdict verdict) {
      this.answer = first;
      this.verdict = verdict;
    }

    @Override
    public @Nullable RefusedNotice tryAgain() {
      answer = seats.ask();
      Verdict no = answer.verdict();
      if (no == null) {
        return null;
      }
      verdict = no;
      return no.notice();
    }
  }
}

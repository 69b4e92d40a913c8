package com.netpoint.license.agent;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads stand that came to the gate, until it opens. One of them, as a rule the
 * application's main thread, talks to the person meanwhile.
 *
 * <p>AWT remembers the thread that wakes it: an application's windows take their class name, by
 * which a desktop groups them, from the main class at the bottom of that thread's stack.
 */
final class WaitingRoom {
  /**
   * Long enough for other agents' premains; after it nobody will come, and the application may have
   * been running for all of that time.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Runnable OPEN = new Signal();

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final CountDownLatch opened = new CountDownLatch(1);
  private final Duration patience;

  WaitingRoom() {
    this(PATIENCE);
  }

  WaitingRoom(Duration patience) {
    this.patience = patience;
  }

  /** Returns when the gate is open. An interruption is kept for the application. */
  void await() {
    boolean interrupted = false;
    Runnable task = null;
    while (task != OPEN) {
      try {
        task = tasks.take();
        task.run();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    tasks.add(OPEN);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets everybody go, now and later. */
  void open() {
    opened.countDown();
    tasks.add(OPEN);
  }

  boolean isOpen() {
    return opened.getCount() == 0;
  }

  /** Has a waiting thread do something; absent when none comes, and then it is not done. */
  <T> @Nullable T run(Callable<T> work) throws ExecutionException, InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              begun.countDown();
              return work.call();
            });
    tasks.add(task);
    if (!begun.await(patience.toMillis(), TimeUnit.MILLISECONDS) && tasks.remove(task)) {
      return null;
    }
    return task.get();
  }

  /** Wakes a thread to see that the gate is open. */
  private static final class Signal implements Runnable {
    @Override
    public void run() {
      // Its being taken is all it says.
    }
  }
}

package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingRoomTest {
  private final WaitingRoom room = new WaitingRoom();
  private final List<String> left = new CopyOnWriteArrayList<>();

  @Test
  void everybodyWaitsUntilItOpens() throws Exception {
    Thread one = waiting("one");
    Thread two = waiting("two");
    await().until(one::getState, Thread.State.WAITING::equals);
    await().until(two::getState, Thread.State.WAITING::equals);
    assertThat(room.isOpen()).isFalse();
    assertThat(left).isEmpty();
    room.open();
    one.join();
    two.join();
    assertThat(room.isOpen()).isTrue();
    assertThat(left).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void whoeverComesLaterDoesNotWait() throws Exception {
    room.open();
    waiting("late").join();
    waiting("later").join();
    assertThat(left).containsExactly("late", "later");
  }

  @Test
  void aWaitingThreadDoesTheWorkAndGoesOnWaiting() throws Exception {
    Thread main = waiting("main");
    assertThat(room.run(Thread::currentThread)).isSameAs(main);
    assertThat(room.run(Thread::currentThread)).isSameAs(main);
    assertThat(left).isEmpty();
    room.open();
    main.join();
    assertThat(left).containsExactly("main");
  }

  @Test
  void aThreadThatComesAfterTheWorkDoesItAllTheSame() throws Exception {
    Thread[] main = new Thread[1];
    Thread caller = Thread.currentThread();
    Thread usher =
        new Thread(
            () -> {
              await().until(caller::getState, Thread.State.TIMED_WAITING::equals);
              main[0] = waiting("main");
            });
    usher.start();
    Thread worker = room.run(Thread::currentThread);
    usher.join();
    assertThat(worker).isSameAs(main[0]);
  }

  @Test
  void whenNobodyComesTheWorkIsNotDone() throws Exception {
    WaitingRoom empty = new WaitingRoom(Duration.ofMillis(1));
    assertThat(empty.<String>run(() -> left.remove(0))).isNull();
  }

  @Test
  void whatTheWorkThrowsIsTheCallersToHear() {
    waiting("main");
    IllegalStateException fault = new IllegalStateException("fault");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(
            () ->
                room.run(
                    () -> {
                      throw fault;
                    }))
        .withCause(fault);
    assertThat(left).isEmpty();
  }

  @Test
  void anInterruptionIsKeptForTheApplication() throws Exception {
    boolean[] interrupted = new boolean[1];
    Thread main =
        new Thread(
            () -> {
              room.await();
              interrupted[0] = Thread.currentThread().isInterrupted();
            });
    main.start();
    main.interrupt();
    assertThat(room.run(() -> "it still waits")).isEqualTo("it still waits");
    room.open();
    main.join();
    assertThat(interrupted[0]).isTrue();
  }

  private Thread waiting(String name) {
    Thread thread =
        new Thread(
            () -> {
              room.await();
              left.add(name);
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}

package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.agent.detached.FakeMachine;
import com.netpoint.license.agent.lease.Clock;
import com.netpoint.license.agent.lease.FakeManager;
import com.netpoint.license.agent.lease.FakeStore;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.OnLost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the request to the checkin, with a process that notes its end instead of ending. */
@Timeout(60)
class AdmissionTest {
  private final Clock clock = new Clock();
  private final FakeNotifier notifier = new FakeNotifier();
  private final FakeNotifier lastWord = new FakeNotifier();
  private final List<ExitCode> exits = new CopyOnWriteArrayList<>();
  private final List<List<String>> callsAtAbort = new CopyOnWriteArrayList<>();
  private Duration patience = Duration.ofSeconds(60);
  private FakeManager manager;
  private FakeMachine machine;
  @TempDir Path disk;

  @BeforeEach
  void start() throws IOException {
    manager = new FakeManager(new FakeStore());
    machine = new FakeMachine(disk, manager.store());
  }

  @AfterEach
  void stop() {
    manager.close();
  }

  @Test
  void aSeatOpensTheGate() {
    Admission admission = begun(clock::now);
    admission.await();
    admission.await();
    assertThat(manager.calls()).containsExactly("checkout");
    assertThat(notifier.notices).isEmpty();
    admission.release();
    assertThat(exits).isEmpty();
  }

  @Test
  void anApplicationThatEndsGivesItsSeatBack() {
    Admission admission = begun(clock::now);
    admission.await();
    admission.release();
    assertThat(manager.calls()).containsExactly("checkout", "checkin");
  }

  @Test
  void theCheckinIsNeverCutOffByTheAbortThatMakesWayForIt() {
    Admission admission = begun(clock::now);
    admission.await();
    admission.release();
    assertThat(callsAtAbort).containsExactly(List.of("checkout"));
  }

  @Test
  void aRefusedApplicationEndsWithTheCauseAndNothingIsLeftToWaitFor() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    Admission admission = refused();
    assertThat(exits).containsExactly(ExitCode.TRY_LATER);
    assertThat(notifier.notices)
        .extracting(notice -> notice.product() + ": " + notice.sentence())
        .containsExactly("NetPoint: All seats of NetPoint are in use.");
    assertReleasedAtOnce(admission);
  }

  @Test
  void thePersonIsTalkedToOnTheThreadThatWaitsAtTheGate() throws Exception {
    Thread[] talking = new Thread[1];
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    notifier.person =
        retry -> {
          talking[0] = Thread.currentThread();
          manager.grants();
          return retry.tryAgain() == null;
        };
    Admission admission = begun(clock::now);
    Thread main = new Thread(admission::await, "main of the application");
    main.start();
    main.join();
    assertThat(talking[0]).isSameAs(main);
    assertThat(exits).isEmpty();
    admission.release();
  }

  @Test
  void everyTryIsAnsweredWithItsOwnRefusal() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    notifier.person =
        retry -> {
          manager.refuses("LICENSE_EXPIRED", "The license has ended.");
          notifier.notices.add(retry.tryAgain());
          return false;
        };
    refused();
    assertThat(notifier.notices)
        .extracting(notice -> notice.sentence())
        .containsExactly("All seats of NetPoint are in use.", "The license has ended.");
    assertThat(exits).containsExactly(ExitCode.NO_PERMISSION);
  }

  @Test
  void aSeatThatComesAfterThePersonGaveUpIsGivenBack() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    notifier.person =
        retry -> {
          manager.grants();
          assertThat(retry.tryAgain()).isNull();
          return false;
        };
    refused();
    assertThat(manager.calls()).startsWith("checkout", "checkout", "checkin");
    assertThat(exits).containsExactly(ExitCode.TRY_LATER);
  }

  @Test
  void whatALostAnswerMayHaveGrantedIsGivenBack() {
    manager.losesAnswers();
    refused();
    assertThat(manager.calls()).contains("checkin");
    assertThat(exits).containsExactly(ExitCode.UNAVAILABLE);
  }

  @Test
  void anApplicationThatEndsMeanwhileIsToldNothing() {
    manager.losesAnswers();
    Admission admission = admission(clock::now);
    admission.release();
    admission.begin();
    await().until(() -> manager.calls().contains("checkin"));
    assertThat(notifier.notices).isEmpty();
    assertThat(exits).isEmpty();
  }

  @Test
  void aFaultEndsTheProcessWithASentence() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    notifier.person =
        retry -> {
          throw new IllegalStateException("fault");
        };
    String said = StandardError.during(this::refused);
    assertThat(said).startsWith("The license agent of NetPoint met a fault: ");
    assertThat(exits).containsExactly(ExitCode.UNAVAILABLE);
  }

  @Test
  void anApplicationThatLosesItsSeatEndsWithNothingLeftToWaitFor() {
    manager.store().maxGrace = Duration.ZERO;
    Admission admission = admission(this::twoMinutesLater);
    manager.grantsOnceAndThenRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    String said =
        StandardError.during(
            () -> {
              admission.begin();
              admission.await();
              await().until(() -> !exits.isEmpty());
            });
    assertThat(said).isEqualTo("NetPoint ends: All 2 seats are in use.\n");
    assertThat(exits).containsExactly(ExitCode.NO_PERMISSION);
    assertThat(manager.calls()).containsExactly("checkout", "checkout", "checkout", "checkin");
    assertReleasedAtOnce(admission);
  }

  @Test
  void anApplicationThatGoesRoundTheGateIsEndedAndNotTalkedTo() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    patience = Duration.ofMillis(1);
    begun(clock::now);
    await().until(() -> !exits.isEmpty());
    assertThat(exits).containsExactly(ExitCode.TRY_LATER);
    assertThat(notifier.notices).isEmpty();
    assertThat(lastWord.notices).hasSize(1);
  }

  @Test
  void anInterruptionOfTheAgentsThreadChangesNothing() {
    Admission admission = begun(clock::now);
    admission.await();
    Thread keeper = agentThread();
    keeper.interrupt();
    await().until(() -> keeper.getState() == Thread.State.TIMED_WAITING && !keeper.isInterrupted());
    assertThat(keeper.isAlive()).isTrue();
    assertThat(keeper.getThreadGroup().getParent()).isNull();
    assertThat(manager.calls()).containsExactly("checkout");
    admission.release();
    assertThat(manager.calls()).containsExactly("checkout", "checkin");
  }

  @Test
  void aSeatThatTheMachineTookAlongOpensTheGateAndNobodyIsAsked() throws Exception {
    machine.takesAlong(FakeMachine.UNTIL);
    Admission admission = begun(clock::now);
    admission.await();
    admission.release();
    assertThat(manager.calls()).isEmpty();
    assertThat(exits).isEmpty();
  }

  @Test
  void aSeatThatIsOverLeavesTheWayToTheNetworkOpen() throws Exception {
    machine.takesAlong(FakeMachine.UNTIL);
    machine.setsClock(FakeMachine.UNTIL);
    Admission admission = begun(clock::now);
    admission.await();
    assertThat(manager.calls()).containsExactly("checkout");
    admission.release();
  }

  @Test
  void whyWhatWasTakenAlongDoesNotHelpIsAmongTheDetailsOfTheRefusal() throws Exception {
    machine.takesAlong(FakeMachine.UNTIL);
    machine.setsClock(FakeMachine.UNTIL);
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    refused();
    assertThat(exits).containsExactly(ExitCode.TRY_LATER);
    List<String> details = notifier.notices.get(0).details();
    assertThat(details).hasSize(2);
    assertThat(details.get(0)).contains("the seat's time is over since 2026-12-01T08:00:00Z");
    assertThat(details.get(1)).isEqualTo(manager.address() + ": All 2 seats are in use.");
  }

  @Test
  void aSeatThatIsAttachedWhileThePersonReadsIsFoundByTheNextTry() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    notifier.person =
        retry -> {
          machine.takesAlong(FakeMachine.UNTIL);
          return retry.tryAgain() == null;
        };
    Admission admission = begun(clock::now);
    admission.await();
    assertThat(manager.calls()).containsExactly("checkout");
    assertThat(exits).isEmpty();
    admission.release();
  }

  @Test
  void anApplicationWhoseSeatIsReturnedGoesOnWithOneOfTheNetworkAndGivesThatBack()
      throws Exception {
    machine.takesAlong(FakeMachine.UNTIL);
    Admission admission = begun(this::twoMinutesLater);
    admission.await();
    machine.returns();
    agentThreads().forEach(Thread::interrupt);
    await().until(() -> manager.calls().contains("checkout"));
    admission.release();
    assertThat(manager.calls()).startsWith("checkout").endsWith("checkin");
    assertThat(exits).isEmpty();
  }

  private static Thread agentThread() {
    return agentThreads().findFirst().orElseThrow();
  }

  /** This test's, and perhaps those of others that were not told to end. */
  private static Stream<Thread> agentThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("netpoint-license"));
  }

  /** By each look of the keeper its lease has run out, or its minute to save is over. */
  private long twoMinutesLater() {
    clock.advance(Duration.ofMinutes(2));
    return clock.now();
  }

  private Admission begun(LongSupplier nanoTime) {
    Admission admission = admission(nanoTime);
    admission.begin();
    return admission;
  }

  private Admission admission(LongSupplier nanoTime) {
    return new Admission(
        new Seats(
            machine.takenAlong(),
            clock.managers(manager),
            new LossRules(null, OnLost.EXIT),
            "NetPoint",
            nanoTime,
            machine.clock()),
        notifier,
        lastWord,
        "NetPoint",
        () -> callsAtAbort.add(manager.calls()),
        nanoTime,
        machine.clock(),
        new WaitingRoom(patience),
        exits::add);
  }

  /** An admission that has come to its end, with the application's main still at the gate. */
  private Admission refused() {
    Admission admission = begun(clock::now);
    Thread main = new Thread(admission::await, "main of the application");
    main.setDaemon(true);
    main.start();
    await().until(() -> !exits.isEmpty());
    assertThat(main.isAlive()).isTrue();
    return admission;
  }

  private static void assertReleasedAtOnce(Admission admission) {
    long before = System.nanoTime();
    admission.release();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
  }
}

package com.netpoint.license.agent.detached;

import static com.netpoint.license.agent.detached.FakeMachine.FROM;
import static com.netpoint.license.agent.detached.FakeMachine.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.lease.Clock;
import com.netpoint.license.agent.lease.FakeManager;
import com.netpoint.license.agent.lease.FakeStore;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.OnLost;
import com.netpoint.license.agent.lease.SeatKeeper;
import com.netpoint.license.protocol.Counting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week with a seat that was taken along, on a machine whose clocks the test moves. */
class DetachedKeeperTest {
  private static final Duration MILLI = Duration.ofMillis(1);
  private static final Instant WARNING = UNTIL.minus(DetachedKeeper.WARNING);
  private static final Instant REMINDER = UNTIL.minus(DetachedKeeper.REMINDER);

  @TempDir Path disk;
  private final Clock clock = new Clock();
  private final FakeStore store = new FakeStore();
  private final FakeReminding losing = new FakeReminding();
  private FakeManager manager;
  private FakeMachine machine;
  private OnLost onLost = OnLost.EXIT;

  @BeforeEach
  void leave() throws IOException {
    manager = new FakeManager(store);
    manager.isOutOfOrder();
    machine = new FakeMachine(disk, store);
  }

  @AfterEach
  void stop() {
    manager.close();
  }

  @Test
  void untilTheLastDayNothingHappensAndNobodyIsAsked() {
    SeatKeeper keeper = keeper(FROM);
    until(REMINDER.minus(MILLI), keeper);
    assertThat(losing.events).isEmpty();
    assertThat(manager.calls()).isEmpty();
    assertThat(keeper.seat()).isNull();
  }

  @Test
  void theUserIsRemindedADayBeforeTheEnd() {
    SeatKeeper keeper = keeper(FROM);
    until(REMINDER.plus(DetachedKeeper.LOOK_AGAIN), keeper);
    assertThat(losing.events).containsExactly("remind of " + UNTIL);
  }

  @Test
  void heIsRemindedOnceADayInWhateverProcess() {
    Instant midnight = Instant.parse("2026-11-30T23:00:00Z");
    SeatKeeper keeper = keeper(REMINDER);
    until(midnight.minus(MILLI), keeper);
    SeatKeeper another = keeper(midnight.minus(MILLI));
    step(another);
    assertThat(losing.events).containsExactly("remind of " + UNTIL);
    until(midnight.plus(DetachedKeeper.LOOK_AGAIN), another);
    assertThat(losing.events).hasSize(2);
    step(keeper(midnight.plusSeconds(120)));
    assertThat(losing.events).hasSize(2);
  }

  @Test
  void whereThatCannotBeWrittenDownAProcessRemindsOnceADayAllTheSame() throws Exception {
    Files.createDirectories(machine.reminded.resolve("a folder in its place"));
    SeatKeeper keeper = keeper(REMINDER);
    until(REMINDER.plus(Duration.ofHours(10)), keeper);
    assertThat(losing.events).containsExactly("remind of " + UNTIL);
  }

  @Test
  void whoHadTheSeatExtendedIsNotRemindedOfItsFormerEnd() {
    SeatKeeper keeper = keeper(FROM);
    until(REMINDER.minus(MILLI), keeper);
    machine.takesAlong(UNTIL.plus(Duration.ofDays(2)));
    until(UNTIL.plus(Duration.ofDays(1)).minus(MILLI), keeper);
    assertThat(losing.events).containsExactly("well again");
  }

  @Test
  void heIsWarnedAQuarterOfAnHourBeforeTheEnd() {
    SeatKeeper keeper = keeper(WARNING.minusSeconds(5));
    until(WARNING, keeper);
    assertThat(losing.events).noneMatch(event -> event.equals("warn"));
    step(keeper);
    assertThat(losing.events).endsWith("warn");
    assertThat(losing.left).isEqualTo(DetachedKeeper.WARNING);
    assertThat(losing.reason).startsWith("The time of the seat that this machine took along is");
    assertThat(manager.calls()).isEmpty();
  }

  @Test
  void anExtensionIsNoticedBeforeTheWarning() {
    SeatKeeper keeper = keeper(WARNING.minusSeconds(5));
    step(keeper);
    machine.takesAlong(UNTIL.plusSeconds(3600));
    until(UNTIL.plusSeconds(3600).minus(DetachedKeeper.WARNING), keeper);
    assertThat(losing.events).doesNotContain("warn", "end");
    step(keeper);
    assertThat(losing.events).endsWith("warn");
  }

  @Test
  void anExtensionTakesTheWarningBack() {
    SeatKeeper keeper = keeper(WARNING);
    step(keeper);
    machine.takesAlong(UNTIL.plus(Duration.ofDays(2)));
    until(WARNING.plus(DetachedKeeper.ASK_AGAIN).plusSeconds(1), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
  }

  @Test
  void anExtensionIsNoticedAtTheEndAndNobodyIsAsked() {
    SeatKeeper keeper = keeper(UNTIL.minusSeconds(5));
    step(keeper);
    machine.takesAlong(UNTIL.plus(Duration.ofDays(2)));
    until(UNTIL.plusSeconds(60), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
    assertThat(manager.calls()).isEmpty();
  }

  @Test
  void whereProcessesCountOnlyItsOwnSeatIsOneWithALaterEnd() {
    machine.counting = Counting.PROCESS;
    SeatKeeper keeper = keeper(WARNING);
    machine.takesAlong("another-seat-along", UNTIL.plusSeconds(3600));
    step(keeper);
    assertThat(losing.events).containsExactly("warn");
  }

  @Test
  void atTheEndASeatOfTheNetworkTakesItsPlace() {
    manager.grants();
    SeatKeeper keeper = keeper(UNTIL.minusSeconds(90));
    until(UNTIL, keeper);
    assertThat(manager.calls()).isEmpty();
    assertThat(losing.events).containsExactly("warn");
    step(keeper);
    assertThat(manager.calls()).containsExactly("checkout");
    assertThat(losing.events).containsExactly("warn", "well again");
    assertThat(keeper.seat()).isNotNull();
    until(UNTIL.plusSeconds(21), keeper);
    assertThat(manager.calls()).startsWith("checkout", "renewal");
    assertThat(clock.managersTimes).isNotEmpty();
  }

  @Test
  void whereProcessesCountTheSeatIsFreeForAnotherOneThen() {
    machine.counting = Counting.PROCESS;
    manager.grants();
    SeatKeeper keeper = keeper(UNTIL.minusSeconds(90));
    machine.setsClock(UNTIL.minusSeconds(90));
    assertThat(machine.seatsHere().look(machine.now()).seat()).isNull();
    until(UNTIL.plusSeconds(1), keeper);
    machine.setsClock(UNTIL.minusSeconds(90));
    assertThat(machine.seatsHere().look(machine.now()).seat()).isNotNull();
  }

  @Test
  void withoutAnAnswerTheApplicationEndsWithTheSeatAndNotBefore() {
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL, keeper);
    assertThat(losing.events).containsExactly("warn");
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "end");
    assertThat(losing.reason)
        .isEqualTo(
            "The time of the seat that this machine took along is over. The license manager does"
                + " not answer ("
                + manager.address()
                + ": out of order).");
  }

  @Test
  void aManagerThatSaysNoIsTheReasonThatIsGiven() {
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL.plusSeconds(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
    assertThat(losing.reason).endsWith("is over. All 2 seats are in use.");
  }

  @Test
  void whoStartsShortlyBeforeTheEndHasAMinuteToSave() {
    Instant start = UNTIL.minusSeconds(20);
    SeatKeeper keeper = keeper(start);
    step(keeper);
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(1));
    until(start.plusSeconds(60), keeper);
    assertThat(losing.events).containsExactly("warn");
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void aSeatOfTheNetworkIsAskedForAgainWhileThereIsTime() {
    Instant start = UNTIL.minusSeconds(10);
    SeatKeeper keeper = keeper(start);
    until(UNTIL.plus(DetachedKeeper.ASK_AGAIN).plusSeconds(1), keeper);
    assertThat(manager.calls()).containsExactly("checkout", "checkout");
    manager.grants();
    until(start.plusSeconds(59), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
  }

  @Test
  void aClockThatIsSetBackWhileItRunsGainsNothing() {
    SeatKeeper keeper = keeper(WARNING.minusSeconds(60));
    step(keeper);
    machine.setsClock(FROM);
    advance(DetachedKeeper.WARNING.plusSeconds(60).minus(MILLI));
    step(keeper);
    assertThat(losing.events).doesNotContain("end");
    advance(Duration.ofMinutes(1));
    step(keeper);
    assertThat(losing.events).endsWith("end");
  }

  @Test
  void theEndThatTrulyCameIsRememberedThoughTheClockSaysOtherwise() {
    SeatKeeper keeper = keeper(WARNING);
    machine.setsClock(FROM);
    until(FROM.plus(DetachedKeeper.WARNING).plusSeconds(1), keeper);
    assertThat(machine.latest.read()).isEqualTo(UNTIL);
    assertThat(machine.seatsHere().look(WARNING).reasons().toString()).contains("was here before");
  }

  @Test
  void aClockThatIsSetBeyondTheEndIsWarnedOfAndLeavesNoTrace() {
    SeatKeeper keeper = keeper(FROM);
    step(keeper);
    machine.setsClock(UNTIL.plus(Duration.ofDays(3650)));
    step(keeper);
    assertThat(manager.calls()).containsExactly("checkout");
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(1));
    machine.setsClock(FROM.plusSeconds(30));
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
    assertThat(machine.latest.read()).isEqualTo(FROM);
  }

  @Test
  void aMachineThatSleptThroughTheEndWarnsAndLeavesAMinute() {
    SeatKeeper keeper = keeper(FROM);
    step(keeper);
    Instant awake = UNTIL.plus(Duration.ofDays(2));
    machine.setsClock(awake);
    step(keeper);
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(1));
    until(awake.plusSeconds(60), keeper);
    assertThat(losing.events).containsExactly("warn");
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void anApplicationThatWaitsForAnAnswerIsNotEnded() {
    losing.asks = true;
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL.plusSeconds(300), keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(manager.calls()).hasSize(20);
    losing.asks = false;
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void whereTheLicenseConsentsTheApplicationGoesOnAndKeepsAsking() {
    store.mayOutliveManager = true;
    onLost = OnLost.WARN;
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL.plusSeconds(3600), keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isNull();
    manager.grants();
    until(UNTIL.plusSeconds(3620), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
  }

  @Test
  void aLicenseThatHasEndedConsentsToNothing() {
    store.mayOutliveManager = true;
    onLost = OnLost.WARN;
    machine.licenseEnds = UNTIL.plusSeconds(120);
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL.plusSeconds(120), keeper);
    assertThat(losing.events).containsExactly("warn");
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @ParameterizedTest
  @CsvSource({"WARN, false", "EXIT, true"})
  void withoutConsentOrWithoutTheWishItEnds(OnLost wish, boolean consent) {
    store.mayOutliveManager = consent;
    onLost = wish;
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL.plusSeconds(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void consentIsNoAnswerToAManagerThatSaysNo() {
    store.mayOutliveManager = true;
    onLost = OnLost.WARN;
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    SeatKeeper keeper = keeper(WARNING);
    until(UNTIL.plusSeconds(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @Test
  void aSeatThatIsReturnedMeanwhileIsReplacedWithinAMinute() throws Exception {
    manager.grants();
    SeatKeeper keeper = keeper(FROM);
    step(keeper);
    machine.returns();
    until(FROM.plus(DetachedKeeper.LOOK_AGAIN), keeper);
    assertThat(manager.calls()).isEmpty();
    step(keeper);
    assertThat(manager.calls()).containsExactly("checkout");
    assertThat(losing.events).doesNotContain("warn");
  }

  @Test
  void whoHasReturnedItAndGetsNoOtherHasAMinuteToSaveAndNoConsent() throws Exception {
    store.mayOutliveManager = true;
    onLost = OnLost.WARN;
    SeatKeeper keeper = keeper(FROM);
    machine.returns();
    step(keeper);
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(1));
    until(FROM.plusSeconds(60), keeper);
    assertThat(losing.events).containsExactly("warn");
    step(keeper);
    assertThat(losing.events).containsExactly("warn", "end");
    assertThat(losing.reason).startsWith("The seat that this machine took along was returned.");
  }

  @Test
  void theTimeIsNotedEveryTenMinutesAtMost() {
    SeatKeeper keeper = keeper(FROM);
    until(FROM.plus(Marks.APART), keeper);
    assertThat(machine.latest.read()).isEqualTo(FROM);
    step(keeper);
    assertThat(machine.latest.read()).isEqualTo(FROM.plus(Marks.APART));
    until(FROM.plus(Marks.APART).plus(Marks.APART), keeper);
    assertThat(machine.latest.read()).isEqualTo(FROM.plus(Marks.APART));
  }

  private SeatKeeper keeper(Instant start) {
    machine.takesAlong(UNTIL);
    machine.setsClock(start);
    TakenSeat seat = Objects.requireNonNull(machine.seatsHere().look(start).seat());
    return seat.keeper(
        clock.managers(manager),
        new LossRules(null, onLost),
        losing,
        () -> Math.nextDown(1.0),
        clock.now(),
        start);
  }

  private long step(SeatKeeper keeper) {
    return keeper.step(clock.now(), machine.now());
  }

  /** Lives through the time as the agent's thread does, waiting as long as it is told to. */
  private void until(Instant end, SeatKeeper keeper) {
    while (machine.now().isBefore(end)) {
      long wait = step(keeper);
      assertThat(wait).isPositive();
      advance(Duration.ofNanos(Math.min(wait, Duration.between(machine.now(), end).toNanos())));
    }
  }

  private void advance(Duration duration) {
    clock.advance(duration);
    machine.setsClock(machine.now().plus(duration));
  }
}

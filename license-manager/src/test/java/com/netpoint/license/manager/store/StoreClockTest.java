package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Moment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoreClockTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestClock machine = new TestClock(START);

  @Test
  void aNewStoreStartsAtTheWallClocksTime() {
    assertThat(new StoreClock(machine, machine, null).moment()).isEqualTo(new Moment(START, START));
  }

  @Test
  void bothClocksRunWithTheMachine() {
    StoreClock clock = new StoreClock(machine, machine, null);
    machine.advance(HOUR);
    assertThat(clock.moment()).isEqualTo(new Moment(START.plus(HOUR), START.plus(HOUR)));
  }

  @Test
  void theCalendarKeepsTheLatestDateItShowed() {
    StoreClock clock = new StoreClock(machine, machine, null);
    machine.step(HOUR);
    assertThat(clock.moment()).isEqualTo(new Moment(START, START.plus(HOUR)));
    machine.step(HOUR.multipliedBy(3).negated());
    assertThat(clock.moment()).isEqualTo(new Moment(START, START.plus(HOUR)));
  }

  @Test
  void theCalendarGoesOnFromTheLatestDateWhateverTheWallClockShows() {
    StoreClock clock = new StoreClock(machine, machine, new Moment(START, START.plus(HOUR)));
    assertThat(clock.moment()).isEqualTo(new Moment(START, START.plus(HOUR)));
    machine.run(HOUR);
    assertThat(clock.moment()).isEqualTo(new Moment(START.plus(HOUR), START.plus(HOUR).plus(HOUR)));
  }

  @Test
  void aCorrectionOfMillisecondsMovesNothing() {
    StoreClock clock = new StoreClock(machine, machine, null);
    machine.step(Duration.ofMillis(-20));
    machine.advance(HOUR);
    assertThat(clock.moment()).isEqualTo(new Moment(START.plus(HOUR), START.plus(HOUR)));
  }

  @Test
  void aWallClockSetForwardMovesTheCalendarAndNotTheTicks() {
    StoreClock clock = new StoreClock(machine, machine, null);
    machine.step(HOUR);
    assertThat(clock.moment()).isEqualTo(new Moment(START, START.plus(HOUR)));
  }

  @Test
  void aWallClockSetBackMovesNeither() {
    StoreClock clock = new StoreClock(machine, machine, null);
    machine.step(HOUR.negated());
    assertThat(clock.moment()).isEqualTo(new Moment(START, START));
    machine.run(Duration.ofSeconds(1));
    assertThat(clock.moment()).isEqualTo(new Moment(START.plusSeconds(1), START.plusSeconds(1)));
  }

  @Test
  void theCalendarIsNeverBeforeTheTicks() {
    StoreClock clock = new StoreClock(machine, machine, null);
    machine.step(HOUR);
    machine.step(HOUR.multipliedBy(3).negated());
    machine.run(Duration.ofMinutes(5));
    assertThat(clock.moment().calendar()).isEqualTo(clock.moment().ticks());
  }

  @Test
  void aRestartWithAnEarlierWallClockStartsAtTheLatestTimeSeen() {
    StoreClock clock = new StoreClock(machine, machine, seen(START.plus(HOUR)));
    assertThat(clock.moment()).isEqualTo(new Moment(START.plus(HOUR), START.plus(HOUR)));
    machine.advance(Duration.ofSeconds(1));
    assertThat(clock.moment().ticks()).isEqualTo(START.plus(HOUR).plusSeconds(1));
  }

  @Test
  void aRestartWithALaterWallClockStartsThere() {
    StoreClock clock = new StoreClock(machine, machine, seen(START.minus(HOUR)));
    assertThat(clock.moment()).isEqualTo(new Moment(START, START));
  }

  private static Moment seen(Instant instant) {
    return new Moment(instant, instant);
  }
}

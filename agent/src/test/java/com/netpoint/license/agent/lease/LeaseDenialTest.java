package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's own store says no. */
class LeaseDenialTest extends KeeperTest {

  @Test
  void theUserIsWarnedAtOnceAndHasTenMinutesToSave() {
    LeaseKeeper keeper = keeper();
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    at(RENEWAL, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("All 2 seats are in use.");
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
    Duration end = RENEWAL.plus(TIME_TO_SAVE);
    until(end, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(end, keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @Test
  void aShorterGraceIsTheTimeToSave() {
    LeaseKeeper keeper = keeper(Duration.ofMinutes(2), OnLost.EXIT);
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    Duration end = RENEWAL.plusMinutes(2);
    until(end, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(end, keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @Test
  void howeverShortTheGraceThereIsAMinuteToSave() {
    LeaseKeeper keeper = keeper(Duration.ofMillis(1), OnLost.EXIT);
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    at(RENEWAL, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(1));
    Duration end = RENEWAL.plusMinutes(1);
    until(end, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(end, keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  /** The license's consent is for a manager that is not there. */
  @Test
  void noLicenseLetsAnApplicationGoOnThatAManagerDenies() {
    store.mayOutliveManager = true;
    LeaseKeeper keeper = keeper(null, OnLost.WARN);
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(RENEWAL.plus(TIME_TO_SAVE).plusSeconds(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE_EXPIRED", "DENIED_BY_RULE", "LEASE_CONFLICT"})
  void aRenewalThatIsRefusedIsADenialToo(String code) {
    LeaseKeeper keeper = keeper();
    manager.refuses(code, "No.");
    at(RENEWAL, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("No.");
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
  }

  @Test
  void aDenialThatIsOverIsTakenBack() {
    LeaseKeeper keeper = keeper();
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(Duration.ofMinutes(5), keeper);
    manager.grants();
    until(Duration.ofHours(1), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
  }

  @Test
  void theTimeToSaveIsNotBegunAnewByAnotherDenial() {
    LeaseKeeper keeper = keeper();
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(Duration.ofMinutes(5), keeper);
    manager.refuses("LICENSE_EXPIRED", "The license has ended.");
    Duration end = RENEWAL.plus(TIME_TO_SAVE);
    until(end, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("The license has ended.");
    at(end, keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @Test
  void whoeverWasDeniedStaysDeniedWhenTheManagerGoesAway() {
    LeaseKeeper keeper = keeper();
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(Duration.ofMinutes(5), keeper);
    manager.isOutOfOrder();
    until(RENEWAL.plus(TIME_TO_SAVE).plusSeconds(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @Test
  void aDenialAfterAWarningCountsFromTheWarning() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(GRACE.minusMinutes(5), keeper);
    manager.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(GRACE, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("All 2 seats are in use.");
    at(GRACE, keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
  }

  @Test
  void anApplicationThatWaitsForAnAnswerIsNotEnded() {
    losing.asks = true;
    LeaseKeeper keeper = keeper();
    manager.lostTheLeaseAndRefuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(Duration.ofHours(1), keeper);
    assertThat(losing.events).containsExactly("warn");
  }

  @Test
  void anotherStoreThatIsFullTooHidesNoDenial() throws Exception {
    FakeManager elsewhere = another(new FakeStore());
    LeaseKeeper keeper = keeper();
    manager.lostTheLeaseAndRefuses("LICENSE_EXPIRED", "The license has ended.");
    elsewhere.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    at(RENEWAL, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("The license has ended.");
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
  }
}

package com.netpoint.license.manager.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReservationsTest {
  private static final Person ALICE = Person.of("alice", "ws-1");
  private static final Person HER_LAPTOP = Person.of("alice", "laptop");
  private static final Person BOB = Person.of("bob", "ws-2");
  private static final Person CAROL = Person.of("carol", "ws-3.example");
  private static final Person STRANGER = Person.of("dave", "ws-9");

  @Test
  void seatsAreKeptFromAllButThoseNamed() {
    Reservations two = reservations("reserve=2 alice,@ws-3");
    assertThat(two.keptFrom(STRANGER, 5, Map.of())).isEqualTo(2);
    assertThat(two.keptFrom(ALICE, 5, Map.of())).isZero();
    assertThat(two.keptFrom(CAROL, 5, Map.of())).isZero();
  }

  @Test
  void whatThoseNamedHaveIsNotKeptAnyMore() {
    Reservations two = reservations("reserve=2 alice,bob");
    assertThat(two.keptFrom(STRANGER, 5, Map.of(ALICE, 1L))).isEqualTo(1);
    assertThat(two.keptFrom(STRANGER, 5, Map.of(ALICE, 1L, BOB, 1L))).isZero();
    assertThat(two.keptFrom(STRANGER, 5, Map.of(ALICE, 7L))).isZero();
    assertThat(two.keptFrom(STRANGER, 5, Map.of(STRANGER, 7L))).isEqualTo(2);
  }

  @Test
  void aHolderCountsForTheFirstReservationThatNamesHim() {
    Reservations both = reservations("reserve=1 alice\nreserve=1 alice,bob");
    assertThat(both.keptFrom(STRANGER, 5, Map.of(ALICE, 1L))).isEqualTo(1);
    assertThat(both.keptFrom(STRANGER, 5, Map.of(ALICE, 1L, HER_LAPTOP, 1L))).isEqualTo(1);
    assertThat(both.keptFrom(STRANGER, 5, Map.of(BOB, 1L))).isEqualTo(1);
    assertThat(both.keptFrom(HER_LAPTOP, 5, Map.of(ALICE, 1L))).isEqualTo(1);
    assertThat(both.keptFrom(BOB, 5, Map.of(ALICE, 1L))).isZero();
  }

  @Test
  void whereTooFewAreFreeThoseThatStandFirstAreKeptFirst() {
    Reservations both = reservations("reserve=2 alice\nreserve=2 bob");
    assertThat(both.keptFrom(STRANGER, 3, Map.of())).isEqualTo(3);
    assertThat(both.keptFrom(ALICE, 3, Map.of())).isEqualTo(1);
    assertThat(both.keptFrom(BOB, 3, Map.of())).isEqualTo(2);
    assertThat(both.keptFrom(BOB, 2, Map.of())).isEqualTo(2);
    assertThat(both.keptFrom(ALICE, 2, Map.of())).isZero();
  }

  @Test
  void onlyTheReservationsOfAPoolKeepItsSeats() {
    UserRestrictions rules =
        UserRestrictions.parse(
            "reserve=1 alice,product:netpoint\nreserve=2 bob,feature:reports\ndeny=carol");
    assertThat(rules.reservations("NetPoint", "netpoint").seats()).isEqualTo(1);
    assertThat(rules.reservations("netpoint", "reports").seats()).isEqualTo(3);
    assertThat(rules.reservations("netplan", "netplan").seats()).isZero();
  }

  @Test
  void theNamesToLookForAreTheUsersAndTheMachinesWithoutUser() {
    Reservations named = reservations("reserve=2 Alice,bob@ws-2,@WS-3.example\nreserve=1 @ws-4");
    assertThat(named.users()).containsExactlyInAnyOrder("alice", "bob");
    assertThat(named.machines()).containsExactlyInAnyOrder("ws-3", "ws-4");
  }

  private static Reservations reservations(String text) {
    return UserRestrictions.parse(text).reservations("netpoint", "netpoint");
  }
}

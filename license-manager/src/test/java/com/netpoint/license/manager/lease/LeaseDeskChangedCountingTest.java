package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Never more holders than seats, also where a license changes who is one. */
class LeaseDeskChangedCountingTest {

  @Test
  void thirtyUsersOfOneStationLeaveNoRoomOnceUsersAreCounted() {
    Court court = Court.withSeats(10, Counting.STATION);
    for (int i = 0; i < 30; i++) {
      granted(court.checkout(user(i, "terminal-server")));
    }
    assertThat(court.inUse()).isEqualTo(1);
    replaceBy(court, 10, Counting.USER);
    assertThat(refusal(court.checkout(user(30, "ws-1"))).code())
        .isEqualTo(RefusalCode.NO_SEAT_FREE);
    assertThat(refusal(court.checkout(user(31, "terminal-server"))).code())
        .isEqualTo(RefusalCode.NO_SEAT_FREE);
    for (int i = 0; i < 30; i++) {
      granted(court.renew(user(i, "terminal-server")));
    }
  }

  @Test
  void aHolderByTheOldRuleIsOneByTheNewRuleToo() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(user(1, "ws-1")));
    replaceBy(court, 1, Counting.STATION);
    granted(court.checkout(user(2, "ws-1")));
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(refusal(court.checkout(user(3, "ws-2"))).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void aRepeatedCheckoutFindsItsLeaseAgain() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(user(1, "ws-1")));
    replaceBy(court, 1, Counting.PROCESS);
    assertThat(granted(court.checkout(user(1, "ws-1"))).repeated()).isTrue();
    assertThat(court.inUse()).isEqualTo(1);
  }

  private static Applicant user(int number, String machine) {
    return Applicant.of("lease-" + number, "user-" + number, machine);
  }

  private static void replaceBy(Court court, long seats, Counting counting) {
    court.apply(
        Court.license("second")
            .replaces(List.of("first"))
            .entitlement(Court.seats("netpoint", seats, counting)));
  }
}

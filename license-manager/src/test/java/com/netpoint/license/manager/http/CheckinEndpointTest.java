package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.MemoryStore;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.store.TestClock;
import com.netpoint.license.protocol.json.ProblemJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CheckinEndpointTest {
  private static final int MOST = 10;
  private static final String ONE_COMPANY = "192.0.2.8";

  private final TestClock clock = new TestClock(Premises.START);
  private final MemoryStore store = new MemoryStore(Premises.START);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Endpoint endpoint = endpoint();

  @Test
  void asManyIdsNeverSeenAsAnHourHasAreTaken() {
    fillTheHour();
    assertThat(store.writes()).isEqualTo(MOST);
  }

  @Test
  void oneMoreIsRefusedWrittenNowhereAndToldWhenToComeAgain() {
    clock.run(Duration.ofMinutes(45));
    fillTheHour();
    Answer answer = checkin("one-more-lease-id", ONE_COMPANY);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(ProblemJson.read(answer.body()).code()).isEqualTo("TOO_MANY_CHECKINS");
    assertThat(answer.headers()).containsEntry("Retry-After", "901");
    assertThat(isDead("one-more-lease-id")).isFalse();
  }

  @Test
  void whatWasSeenIsTakenAllTheSame() {
    fillTheHour();
    assertThat(checkin(id(0), ONE_COMPANY).status()).isEqualTo(204);
  }

  @Test
  void anotherNetworkIsNotConcerned() {
    fillTheHour();
    assertThat(checkin("one-more-lease-id", "192.0.2.9").status()).isEqualTo(204);
    assertThat(isDead("one-more-lease-id")).isTrue();
  }

  @Test
  void inTheNextHourTheyAreTakenAgain() {
    fillTheHour();
    clock.run(Duration.ofHours(1));
    assertThat(checkin("one-more-lease-id", ONE_COMPANY).status()).isEqualTo(204);
  }

  @Test
  void repeatingOneTakesNothingOfTheHour() {
    for (int i = 0; i <= MOST; i++) {
      assertThat(checkin(id(0), ONE_COMPANY).status()).isEqualTo(204);
    }
    assertThat(checkin(id(1), ONE_COMPANY).status()).isEqualTo(204);
  }

  @Test
  void onlyALeaseThatWasTakenBackIsCounted() {
    checkin(id(0), ONE_COMPANY);
    checkin(id(0), ONE_COMPANY);
    assertThat(meters.counter("netpoint.checkins").count()).isZero();
  }

  @Test
  void aMachineWithManyAddressesInIpv6IsOneNetwork() {
    assertThat(call("any", "2001:db8:0:7::1").network())
        .isEqualTo(call("any", "2001:db8:0:7:ffff::2").network())
        .isNotEqualTo(call("any", "2001:db8:0:8::1").network());
    assertThat(call("any", ONE_COMPANY).network()).isEqualTo(ONE_COMPANY);
  }

  private void fillTheHour() {
    for (int i = 0; i < MOST; i++) {
      assertThat(checkin(id(i), ONE_COMPANY).status()).isEqualTo(204);
    }
  }

  private Answer checkin(String leaseId, String address) {
    return endpoint.answer(call(leaseId, address)).toCompletableFuture().join();
  }

  private boolean isDead(String leaseId) {
    return store.read(book -> book.isDead(leaseId)).toCompletableFuture().join();
  }

  private static Call call(String leaseId, String address) {
    return new Call(FakeRequest.from(address), List.of(leaseId), "");
  }

  private static String id(int number) {
    return "lease-id-" + (1_000_000 + number);
  }

  private Endpoint endpoint() {
    Routes routes = new Routes();
    new CheckinEndpoint(
            store, new LeaseDesk(new Reaper()), new UnseenIds(MOST, clock), new Traffic(meters))
        .addTo(routes);
    return Objects.requireNonNull(routes.find("DELETE", "/v1/leases/any")).endpoint();
  }
}

package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingsTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(3, Counting.STATION);

  @Test
  void aPoolShowsItsSeatsAndHowManyHaveAHolder() {
    granted(court.checkout(ALICE));
    granted(court.checkout(BOB.withMachine("ws-1")));
    assertThat(products())
        .extracting(
            ProductSeats::product,
            ProductSeats::feature,
            ProductSeats::seats,
            ProductSeats::inUse,
            ProductSeats::detached,
            ProductSeats::counting)
        .containsExactly(tuple("netpoint", "netpoint", 3L, 1L, 0L, Counting.STATION));
  }

  @Test
  void everyLicensedPoolIsShownInAFixedOrder() {
    court.apply(
        Court.license("more")
            .entitlement(Court.seats("reports", 1))
            .entitlement(Court.seats("export", 2)));
    assertThat(products())
        .extracting(ProductSeats::feature)
        .containsExactly("export", "netpoint", "reports");
  }

  @Test
  void aPoolWhoseLicensesEndedHasNoSeatsAndKeepsItsHolders() {
    Court ending = new Court();
    ending.apply(
        Court.license("ending")
            .validUntil(START.plusSeconds(10))
            .entitlement(Court.seats("netpoint", 3)));
    granted(ending.checkout(ALICE));
    ending.advance(Duration.ofSeconds(10).minus(MILLI));
    assertThat(ending.see(Listings::products).get(0).seats()).isEqualTo(3);
    ending.advance(MILLI);
    assertThat(ending.see(Listings::products))
        .extracting(ProductSeats::seats, ProductSeats::inUse)
        .containsExactly(tuple(0L, 1L));
  }

  @Test
  void aFeatureShowsItsLicensesPeakReservedSeatsAndLivingLeases() {
    court.restrict("reserve=2 alice");
    granted(court.checkout(ALICE));
    granted(court.checkout(BOB));
    court.checkin(BOB);
    FeatureSummary feature = court.see(Listings::features).get(0);
    assertThat(feature.seats().inUse()).isEqualTo(1);
    assertThat(feature.reserved()).isEqualTo(2);
    assertThat(feature.sessions()).isEqualTo(1);
    assertThat(feature.peak()).isEqualTo(new Peak(2, START));
    assertThat(feature.licenses()).containsExactly("first");
  }

  @Test
  void aFeatureIsNotOfLicensesThatWereReplacedOrSayNothingOfIt() {
    court.apply(Court.license("more").entitlement(Court.seats("reports", 1)));
    court.replaceFirstBy(5);
    assertThat(court.see(Listings::features))
        .extracting(each -> each.seats().feature(), FeatureSummary::licenses)
        .containsExactly(tuple("netpoint", List.of("second")), tuple("reports", List.of("more")));
  }

  @Test
  void anExpiredLeaseIsNoSessionOfAFeature() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    assertThat(court.see(Listings::features).get(0).sessions()).isZero();
  }

  @Test
  void usersAreThoseWithMostSeatsOfAPoolFirst() {
    court.apply(Court.license("more").entitlement(Court.seats("reports", 5)));
    granted(court.checkout(ALICE));
    granted(court.checkout(BOB));
    granted(court.checkout(Applicant.of("lease-of-bob-2", "bob", "ws-3")));
    assertThat(users(10))
        .containsExactly(
            new UserSeats(Court.NETPOINT, "bob", 2), new UserSeats(Court.NETPOINT, "alice", 1));
    assertThat(users(1)).containsExactly(new UserSeats(Court.NETPOINT, "bob", 2));
  }

  @Test
  void sessionsAreTheLivingLeasesFirstComeFirst() {
    granted(court.checkout(BOB));
    court.advance(Duration.ofSeconds(30));
    granted(court.checkout(ALICE));
    assertThat(sessionUsers()).containsExactly("bob", "alice");
    court.advance(LEASE_TIME.minusSeconds(30).minus(MILLI));
    assertThat(sessionUsers()).containsExactly("bob", "alice");
    court.advance(MILLI);
    assertThat(sessionUsers()).containsExactly("alice");
  }

  @Test
  void sessionsOfOneMomentAreSortedByTheirIds() {
    granted(court.checkout(BOB));
    granted(court.checkout(ALICE));
    assertThat(sessionUsers()).containsExactly("alice", "bob");
  }

  @Test
  void aSessionShowsItsProcessAndWhenItEndsByTheCalendar() {
    court.store.setNow(new Moment(START, START.plusSeconds(3_600)));
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(10));
    SessionSummary session = sessions().get(0);
    assertThat(session.request().processId()).isEqualTo(1);
    assertThat(session.address()).isEqualTo("192.0.2.7");
    assertThat(session.since()).isEqualTo(START.plusSeconds(3_600));
    assertThat(session.expiresAt()).isEqualTo(START.plusSeconds(3_660));
  }

  @Test
  void licensesAreShownWithTheirState() {
    court.replaceFirstBy(5);
    assertThat(court.see(Listings::licenses))
        .extracting(each -> each.license().id(), LicenseSummary::state)
        .containsExactly(tuple("first", "replaced"), tuple("second", "valid"));
  }

  private List<UserSeats> users(int limit) {
    return court.see(book -> Listings.users(book, limit));
  }

  private List<ProductSeats> products() {
    return court.see(Listings::products);
  }

  private List<SessionSummary> sessions() {
    return court.see(Listings::sessions);
  }

  private List<String> sessionUsers() {
    return sessions().stream().map(each -> each.request().user()).toList();
  }
}

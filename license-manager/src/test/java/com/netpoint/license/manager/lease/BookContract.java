package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every kind of books promises, each thing at both sides of its boundary. */
public abstract class BookContract
    implements SettingsContract, DetachmentContract, LogContract, UsageContract {
  private static final Duration MILLI = Duration.ofMillis(1);

  @Test
  void theMomentIsTheClocksAndStandsStillInATransaction() {
    write(
        book -> {
          assertThat(book.now()).isEqualTo(new Moment(START, START));
          advance(MINUTE);
          assertThat(book.now()).isEqualTo(new Moment(START, START));
        });
    look(
        book ->
            assertThat(book.now()).isEqualTo(new Moment(START.plus(MINUTE), START.plus(MINUTE))));
  }

  @Test
  void newBooksAreEmpty() {
    look(book -> assertThat(book.inUse(POOL)).isZero());
    look(book -> assertThat(book.holder(POOL, "alice")).isEmpty());
    look(book -> assertThat(book.holders(POOL, 10)).isEmpty());
    look(book -> assertThat(book.leases()).isEmpty());
    look(book -> assertThat(book.hasLeases()).isFalse());
    look(book -> assertThat(book.hasLeftovers()).isFalse());
    look(book -> assertThat(book.poolsWithExpired()).isEmpty());
    look(book -> assertThat(book.expired(POOL, 10)).isEmpty());
    look(book -> assertThat(book.licenses().pools(START)).isEmpty());
    look(book -> assertThat(book.lastHeartbeat()).isNull());
  }

  @Test
  void anAppliedLicenseIsFoundAsItWas() {
    License license = license("L-1", 40);
    String document = LicenseDocument.sign(license, VENDOR);
    write(book -> book.add(new AppliedLicense(license, document, START)));
    look(
        book ->
            assertThat(book.licenses().summaries(START))
                .singleElement()
                .satisfies(
                    summary -> {
                      assertThat(summary.license()).usingRecursiveComparison().isEqualTo(license);
                      assertThat(summary.appliedAt()).isEqualTo(START);
                    }));
    look(
        book ->
            assertThat(Objects.requireNonNull(book.licenses().terms(POOL, START)).documents())
                .containsExactly(document));
  }

  @Test
  void aLicenseCountsWithinTheTransactionThatAddedIt() {
    write(
        book -> {
          assertThat(book.licenses().pools(START)).isEmpty();
          add(book, license("L-1", 40));
          assertThat(book.licenses().pools(START)).containsExactly(POOL);
        });
  }

  @Test
  void aLicenseOfATransactionThatWasUndoneDoesNotCount() {
    writeInVain(
        book -> {
          add(book, license("L-1", 40));
          assertThat(book.licenses().pools(START)).containsExactly(POOL);
        });
    write(book -> add(book, license("L-2", 2)));
    write(
        book ->
            assertThat(book.licenses().summaries(START))
                .extracting(each -> each.license().id())
                .containsExactly("L-2"));
  }

  @Test
  void licensesAreKeptInTheOrderOfTheirApplying() {
    write(book -> add(book, license("L-2", 1)));
    advance(MILLI);
    write(book -> add(book, license("L-1", 1)));
    look(
        book ->
            assertThat(book.licenses().summaries(START))
                .extracting(each -> each.license().id())
                .containsExactly("L-2", "L-1"));
  }

  @Test
  void aLeaseIsFoundAsItWasWithoutTheNonce() {
    LeaseEntry lease = lease("lease-1", seat("alice"));
    write(book -> addLease(book, lease));
    LeaseEntry found = leaseOf("lease-1");
    assertThat(found.request().nonce()).isEmpty();
    assertThat(found).usingRecursiveComparison().ignoringFields("request.nonce").isEqualTo(lease);
    look(book -> assertThat(book.leases()).usingRecursiveComparison().isEqualTo(List.of(found)));
    look(book -> assertThat(book.hasLeases()).isTrue());
  }

  @Test
  void anUnknownLeaseIsAbsent() {
    look(book -> assertThat(book.lease("lease-1")).isNull());
  }

  @Test
  void aHolderIsSeatedUntilHisLastLeaseIsRemoved() {
    long alice = seat("alice");
    look(book -> assertThat(book.isSeated(alice)).isFalse());
    write(book -> addLease(book, lease("lease-1", alice)));
    write(book -> addLease(book, lease("lease-2", alice)));
    remove("lease-1");
    look(book -> assertThat(book.isSeated(alice)).isTrue());
    remove("lease-2");
    look(book -> assertThat(book.isSeated(alice)).isFalse());
    look(book -> assertThat(book.hasLeases()).isFalse());
  }

  @Test
  void theRemovalOfAnUnknownLeaseIsHarmless() {
    remove("lease-1");
  }

  @Test
  void aLeaseExpiresAtItsVeryEnd() {
    long alice = seat("alice");
    write(book -> addLease(book, lease("lease-1", alice)));
    advance(MINUTE.minus(MILLI));
    look(book -> assertThat(book.expired(POOL, 10)).isEmpty());
    look(book -> assertThat(book.poolsWithExpired()).isEmpty());
    look(book -> assertThat(book.hasLeftovers()).isFalse());
    advance(MILLI);
    look(
        book ->
            assertThat(book.expired(POOL, 10))
                .extracting(LeaseEntry::id)
                .containsExactly("lease-1"));
    look(book -> assertThat(book.poolsWithExpired()).containsExactly(POOL));
    look(book -> assertThat(book.hasLeftovers()).isTrue());
    look(book -> assertThat(book.expired(REPORTS, 10)).isEmpty());
  }

  @Test
  void whatExpiredFirstIsListedFirstUpToTheLimit() {
    long alice = seat("alice");
    write(book -> addLease(book, lease("later", alice).lasting(MINUTE, START.plusSeconds(40))));
    write(book -> addLease(book, lease("first", alice).lasting(MINUTE, START.plusSeconds(20))));
    write(book -> addLease(book, lease("alive", alice)));
    advance(Duration.ofSeconds(50));
    look(
        book ->
            assertThat(book.expired(POOL, 10))
                .extracting(LeaseEntry::id)
                .containsExactly("first", "later"));
    look(
        book ->
            assertThat(book.expired(POOL, 1)).extracting(LeaseEntry::id).containsExactly("first"));
  }

  @Test
  void aLivingLeaseIsProlonged() {
    LeaseEntry lease = lease("lease-1", seat("alice"));
    write(book -> addLease(book, lease));
    advance(MINUTE.minus(MILLI));
    LeaseEntry longer = lease.lasting(Duration.ofSeconds(90), START.plusSeconds(150));
    write(book -> assertThat(book.prolong(longer)).isTrue());
    assertThat(leaseOf("lease-1").lasting()).isEqualTo(Duration.ofSeconds(90));
    assertThat(leaseOf("lease-1").expiresAt()).isEqualTo(START.plusSeconds(150));
    assertThat(leaseOf("lease-1").since()).isEqualTo(START);
  }

  @Test
  void anExpiredLeaseIsNotProlonged() {
    LeaseEntry lease = lease("lease-1", seat("alice"));
    write(book -> addLease(book, lease));
    advance(MINUTE);
    LeaseEntry longer = lease.lasting(MINUTE, START.plusSeconds(120));
    write(book -> assertThat(book.prolong(longer)).isFalse());
    assertThat(leaseOf("lease-1").expiresAt()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void aLeaseUnderAnotherSecretIsNotProlonged() {
    LeaseEntry lease = lease("lease-1", seat("alice"));
    write(book -> addLease(book, lease));
    LeaseEntry stolen =
        new LeaseEntry(
            lease.request(),
            SecretHash.of("another"),
            lease.holder(),
            lease.address(),
            lease.since(),
            MINUTE,
            START.plusSeconds(120));
    write(book -> assertThat(book.prolong(stolen)).isFalse());
    assertThat(leaseOf("lease-1"))
        .usingRecursiveComparison()
        .ignoringFields("request.nonce")
        .isEqualTo(lease);
  }

  @Test
  void anUnknownLeaseIsNotProlonged() {
    LeaseEntry lease = lease("lease-1", seat("alice"));
    write(book -> assertThat(book.prolong(lease)).isFalse());
    look(book -> assertThat(book.leases()).isEmpty());
  }

  @Test
  void aBuriedIdIsDeadUntilItsTimeIsOver() {
    write(book -> book.bury("lease-1", START.plus(MINUTE)));
    advance(MINUTE.minus(MILLI));
    assertThat(isDead("lease-1")).isTrue();
    assertThat(isDead("lease-2")).isFalse();
    look(book -> assertThat(book.hasLeftovers()).isFalse());
    write(book -> assertThat(book.forgetDead(10)).isZero());
    advance(MILLI);
    assertThat(isDead("lease-1")).isFalse();
    look(book -> assertThat(book.hasLeftovers()).isTrue());
    write(book -> assertThat(book.forgetDead(10)).isEqualTo(1));
    look(book -> assertThat(book.hasLeftovers()).isFalse());
  }

  @Test
  void anIdBuriedAgainIsDeadUntilThen() {
    write(book -> book.bury("lease-1", START.plus(MINUTE)));
    write(book -> book.bury("lease-1", START.plus(MINUTE).plus(MINUTE)));
    advance(MINUTE);
    assertThat(isDead("lease-1")).isTrue();
    write(book -> assertThat(book.forgetDead(10)).isZero());
  }

  @Test
  void deadIdsAreForgottenUpToTheLimit() {
    for (int i = 0; i < 3; i++) {
      String id = "lease-" + i;
      write(book -> book.bury(id, START));
    }
    write(book -> assertThat(book.forgetDead(2)).isEqualTo(2));
    write(book -> assertThat(book.forgetDead(2)).isEqualTo(1));
    write(book -> assertThat(book.forgetDead(2)).isZero());
  }

  @Test
  void aHeartbeatIsTheLeaseClocksTime() {
    write(Book::recordHeartbeat);
    look(book -> assertThat(book.lastHeartbeat()).isEqualTo(START));
    advance(MINUTE);
    write(Book::recordHeartbeat);
    look(book -> assertThat(book.lastHeartbeat()).isEqualTo(START.plus(MINUTE)));
  }

  @Test
  void whoWasAliveAtAnInstantGetsHisOwnTimeAgain() {
    long alice = seat("alice");
    Instant instant = START.plusSeconds(10);
    write(book -> addLease(book, lease("dead", alice).lasting(MINUTE, instant)));
    write(book -> addLease(book, lease("alive", alice).lasting(MINUTE, instant.plus(MILLI))));
    Duration hour = Duration.ofHours(1);
    write(book -> addLease(book, lease("long", alice).lasting(hour, START.plus(hour))));
    advance(Duration.ofHours(10));
    write(book -> assertThat(book.renewAllAliveAt(instant)).isEqualTo(2));
    Instant now = START.plus(Duration.ofHours(10));
    assertThat(leaseOf("dead").expiresAt()).isEqualTo(instant);
    assertThat(leaseOf("alive").expiresAt()).isEqualTo(now.plus(MINUTE));
    assertThat(leaseOf("long").expiresAt()).isEqualTo(now.plus(hour));
    assertThat(leaseOf("long").lasting()).isEqualTo(hour);
  }

  private boolean isDead(String id) {
    return see(book -> book.isDead(id));
  }

  private LeaseEntry leaseOf(String id) {
    return see(book -> Objects.requireNonNull(book.lease(id), "no such lease"));
  }

  private void remove(String leaseId) {
    write(
        book -> {
          book.lock(POOL);
          book.removeLease(leaseId);
        });
  }

  private static void addLease(Book book, LeaseEntry lease) {
    book.lock(POOL);
    book.addLease(lease);
  }

  private static LeaseEntry lease(String id, long holder) {
    CheckoutRequest request =
        CheckoutRequest.forLease(id)
            .product(POOL.product())
            .feature(POOL.feature())
            .version("5.1")
            .user("alice")
            .host("ws-1")
            .machineId("h:1")
            .processId(4711)
            .nonce("q83v")
            .build();
    return new LeaseEntry(
        request, SecretHash.of("secret"), holder, "192.0.2.7", START, MINUTE, START.plus(MINUTE));
  }

  private static License license(String id, long seats) {
    return License.of(id, "this store", START.minus(Duration.ofDays(1)))
        .customer("Example Ltd")
        .entitlement(new Entitlement("netpoint", "netpoint", seats, Counting.USER, true))
        .build();
  }

  private static void add(Book book, License license) {
    book.add(
        new AppliedLicense(license, LicenseDocument.sign(license, VENDOR), book.now().calendar()));
  }
}

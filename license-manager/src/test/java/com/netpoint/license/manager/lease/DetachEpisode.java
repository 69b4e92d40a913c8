package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A stretch of a manager's life in which seats are lent, detached and come back, played to the real
 * court and to the {@link DetachModel} at once.
 */
public final class DetachEpisode {
  static final int SEATS = 3;
  private static final int RESERVED = 1;
  private static final PoolId POOL = new PoolId("netpoint", "netpoint");
  private static final Client CLIENT = new Client("192.0.2.7", false);

  private final SeatEpisode.Manager manager;
  private final DetachModel model;
  private final LeaseDesk leases = new LeaseDesk(new Reaper());
  private final DetachDesk detachments = new DetachDesk(new Reaper());

  public DetachEpisode(SeatEpisode.Manager manager, Counting counting) {
    this.manager = manager;
    this.model = new DetachModel(counting, SeatEpisode.START, SEATS, SEATS - RESERVED);
    License license =
        License.of("L-1", "this store", SeatEpisode.START.minus(Duration.ofDays(1)))
            .customer("Example Ltd")
            .entitlement(new Entitlement("netpoint", "netpoint", SEATS, counting, true))
            .build();
    String document = LicenseDocument.sign(license, SeatEpisode.VENDOR);
    write(book -> book.add(new AppliedLicense(license, document, book.now().calendar())));
    set(Catalog.ENABLE_DETACHING.key(), "on");
    set(Catalog.RESERVED_SEATS.key(), Integer.toString(RESERVED));
  }

  /** Plays all steps; fails at the first after which something is wrong. */
  public void play(List<DetachStep> steps) {
    for (DetachStep step : steps) {
      step.play(this);
      compare();
    }
  }

  void checkout(int user) {
    model.beat(now());
    String outcome = ask(book -> name(leases.checkout(book, checkoutOf(user))));
    assertThat(outcome).isEqualTo(model.checkout(user));
  }

  void checkin(int user) {
    model.beat(now());
    write(book -> leases.checkin(book, model.leaseId(user), SecretHash.of("secret of " + user)));
    model.checkin(user);
  }

  void detach(int user, int days) {
    model.beat(now());
    Instant until = now().calendar().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    String outcome = ask(book -> name(detachments.detach(book, detachOf(user, until))));
    assertThat(outcome).isEqualTo(model.detach(user, until));
  }

  void extend(int user, int days) {
    model.beat(now());
    Instant until = now().calendar().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    String outcome =
        ask(
            book ->
                name(
                    detachments.extend(
                        book,
                        model.detachmentId(user),
                        SecretHash.of("secret of " + user),
                        CLIENT,
                        until)));
    assertThat(outcome).isEqualTo(model.extend(user, until));
  }

  void giveBack(int user) {
    model.beat(now());
    write(
        book ->
            detachments.giveBack(
                book, model.detachmentId(user), SecretHash.of("secret of " + user)));
    model.giveBack(user);
  }

  void writeOff(int user) {
    model.beat(now());
    boolean done =
        ask(book -> detachments.writeOff(book, model.detachmentId(user), "admin") == null);
    assertThat(done).isEqualTo(model.writeOff(user));
  }

  void pass(Duration duration) {
    manager.advance(duration);
    model.beat(now());
    write(book -> {});
  }

  void stepWallClock(Duration duration) {
    manager.stepWallClock(duration);
  }

  void restart(Duration away) {
    model.beat(now());
    model.leave();
    manager.restart(away);
    model.arrive(now());
  }

  void reap() {
    model.beat(now());
    boolean unused = ask(new Reaper()::reap);
    model.reap();
  }

  /**
   * Whoever is on the books has one seat, there are never more of them than seats, none is lost.
   */
  private void compare() {
    long inUse = see(book -> book.inUse(POOL));
    long holders = see(book -> book.holders(POOL, Integer.MAX_VALUE).size());
    List<String> ids =
        see(book -> book.detachments().stream().map(DetachmentEntry::id).sorted().toList());
    long overcommitted = see(book -> Listings.overcommitted(book, POOL));
    assertThat(inUse).isLessThanOrEqualTo(SEATS).isEqualTo(holders);
    assertThat(inUse).isEqualTo(model.holdersOnTheBooks().size());
    assertThat(ids).isEqualTo(model.detachmentsOnTheBooks());
    assertThat(overcommitted).isEqualTo(model.writtenOff());
  }

  private Checkout checkoutOf(int user) {
    return new Checkout(
        CheckoutRequest.forLease(model.leaseId(user))
            .product("netpoint")
            .feature("netpoint")
            .user("user-" + user)
            .host("ws-" + user)
            .machineId("h:" + user)
            .processId(user)
            .nonce("nonce")
            .build(),
        SecretHash.of("secret of " + user),
        CLIENT);
  }

  private Detach detachOf(int user, Instant until) {
    return new Detach(
        DetachRequest.under(model.detachmentId(user))
            .product("netpoint")
            .feature("netpoint")
            .user("user-" + user)
            .host("ws-" + user)
            .machineId("h:" + user)
            .until(until)
            .build(),
        SecretHash.of("secret of " + user),
        CLIENT);
  }

  private static String name(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.refusal().code().name() : "yes";
  }

  private static String name(DetachOutcome outcome) {
    return outcome instanceof DetachOutcome.Refused refused
        ? refused.refusal().code().name()
        : "yes";
  }

  private Moment now() {
    return see(Book::now);
  }

  private void set(String key, String value) {
    write(book -> book.change(new SettingChange(SeatEpisode.START, "admin", key, null, value)));
  }

  private <T> T ask(Function<Book, T> entry) {
    return manager.store().write(entry).toCompletableFuture().join();
  }

  private void write(Consumer<Book> entry) {
    boolean unused =
        ask(
            book -> {
              entry.accept(book);
              return true;
            });
  }

  private <T> T see(Function<Book, T> question) {
    return manager.store().read(question).toCompletableFuture().join();
  }
}

package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The court with its books in memory, and the words in which tests ask it. */
final class Court {
  static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  static final Duration LEASE_TIME = Duration.ofSeconds(60);
  static final Duration MILLI = Duration.ofMillis(1);
  static final PoolId NETPOINT = new PoolId("netpoint", "netpoint");

  final MemoryStore store = new MemoryStore(START);
  private final LeaseDesk desk = new LeaseDesk(new Reaper());
  private final DetachDesk detachments = new DetachDesk(new Reaper());

  /** A court that lends so many seats of NetPoint without end, counted by user. */
  static Court withSeats(long seats) {
    return withSeats(seats, Counting.USER);
  }

  static Court withSeats(long seats, Counting counting) {
    Court court = new Court();
    court.apply(license("first").entitlement(seats("netpoint", seats, counting)));
    return court;
  }

  /** A license from a day before the start on. */
  static License.Builder license(String id) {
    return License.of(id, "this store", START.minus(Duration.ofDays(1)));
  }

  static Entitlement seats(String feature, long seats) {
    return seats(feature, seats, Counting.USER);
  }

  static Entitlement seats(String feature, long seats, Counting counting) {
    return new Entitlement("netpoint", feature, seats, counting, true);
  }

  void apply(License.Builder license) {
    License built = license.build();
    write(book -> book.add(new AppliedLicense(built, "document of " + built.id(), START)));
  }

  /** Has the first license replaced by one with so many seats. */
  void replaceFirstBy(long seats) {
    apply(license("second").replaces(List.of("first")).entitlement(seats("netpoint", seats)));
  }

  /** Has an administrator write these user restrictions. */
  void restrict(String rules) {
    set(Catalog.USER_RESTRICTIONS, rules);
  }

  /** Has an administrator set something. */
  void set(Setting<?> setting, String text) {
    write(book -> book.change(new SettingChange(START, "admin", setting.key(), null, text)));
  }

  void advance(Duration duration) {
    store.advance(duration);
  }

  Outcome checkout(Applicant applicant) {
    return ask(book -> desk.checkout(book, applicant.checkout("nonce")));
  }

  Outcome checkout(Applicant applicant, String nonce) {
    return ask(book -> desk.checkout(book, applicant.checkout(nonce)));
  }

  Outcome renew(Applicant applicant) {
    return renew(applicant, "nonce");
  }

  Outcome renew(Applicant applicant, String nonce) {
    return ask(book -> desk.renew(book, applicant.leaseId(), applicant.secretHash(), nonce));
  }

  Checkin checkin(Applicant applicant) {
    return ask(book -> desk.checkin(book, applicant.leaseId(), applicant.secretHash()));
  }

  DetachOutcome detach(Traveller traveller) {
    return ask(book -> detachments.detach(book, traveller.detach()));
  }

  DetachOutcome extend(Traveller traveller, Instant until) {
    return ask(
        book ->
            detachments.extend(
                book, traveller.id(), traveller.secretHash(), Traveller.client(), until));
  }

  DetachOutcome extendFor(Traveller traveller, String by, Instant until) {
    return ask(book -> detachments.extendFor(book, traveller.id(), by, until));
  }

  Checkin giveBack(Traveller traveller) {
    return ask(book -> detachments.giveBack(book, traveller.id(), traveller.secretHash()));
  }

  /** Why it may not be; absent when it was done. */
  @Nullable Refusal writeOff(Traveller traveller) {
    return ask(book ->
            Optional.ofNullable(detachments.writeOff(book, traveller.id(), "the administrator")))
        .orElse(null);
  }

  <T> T ask(Function<Book, T> entry) {
    return store.write(entry).toCompletableFuture().join();
  }

  boolean disconnect(Applicant applicant) {
    return ask(book -> desk.disconnect(book, applicant.leaseId(), "the administrator"));
  }

  void write(Consumer<Book> entry) {
    boolean unused =
        ask(
            book -> {
              entry.accept(book);
              return true;
            });
  }

  <T> T see(Function<Book, T> question) {
    return store.read(question).toCompletableFuture().join();
  }

  long inUse() {
    return see(book -> book.inUse(NETPOINT));
  }

  long detached() {
    return see(book -> Listings.products(book).get(0).detached());
  }

  long overcommitted() {
    return see(book -> Listings.overcommitted(book, NETPOINT));
  }

  /** The ids of the leases on the books, alive or not. */
  List<String> leaseIds() {
    return see(book -> book.leases().stream().map(LeaseEntry::id).sorted().toList());
  }

  /** A lease that must be on the books. */
  LeaseEntry lease(Applicant applicant) {
    return see(book -> Objects.requireNonNull(book.lease(applicant.leaseId()), "no such lease"));
  }

  static Outcome.Granted granted(Outcome outcome) {
    if (outcome instanceof Outcome.Granted granted) {
      return granted;
    }
    throw new AssertionError("refused: " + outcome);
  }

  static Refusal refusal(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("granted: " + outcome);
  }

  static DetachOutcome.Granted granted(DetachOutcome outcome) {
    if (outcome instanceof DetachOutcome.Granted granted) {
      return granted;
    }
    throw new AssertionError("refused: " + outcome);
  }

  static Refusal refusal(DetachOutcome outcome) {
    if (outcome instanceof DetachOutcome.Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("granted: " + outcome);
  }
}

package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Checkout;
import com.netpoint.license.manager.lease.Detach;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachOutcome;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.LeaseEntry;
import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** A vendor, his licenses, and the users of one pool, for tests of real stores. */
final class Fixtures {
  static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  static final Duration LEASE_TIME = Catalog.LEASE_TIME.whenAbsent();
  static final SigningKey VENDOR = SigningKey.generate();
  static final PoolId POOL = new PoolId("netpoint", "netpoint");
  static final LeaseDesk DESK = new LeaseDesk(new Reaper());
  static final DetachDesk DETACHMENTS = new DetachDesk(new Reaper());

  private Fixtures() {}

  /** A store that serves from a folder, which nobody else does, with its journal inside of it. */
  static SqliteStore serve(Path folder, TestClock clock) {
    return serve(folder, folder.resolve("journal"), clock);
  }

  static SqliteStore serve(Path folder, Path journal, TestClock clock) {
    return Objects.requireNonNull(
        SqliteStore.openToServe(folder, journal, clock, clock, Overrides.NONE),
        "somebody else serves");
  }

  static String signedLicense(String id, long seats) {
    return LicenseDocument.sign(license(id, seats), VENDOR);
  }

  static License license(String id, long seats) {
    return License.of(id, "this store", START.minus(Duration.ofDays(1)))
        .customer("Example Ltd")
        .entitlement(new Entitlement("netpoint", "netpoint", seats, Counting.USER, true))
        .build();
  }

  /** Pins the vendor's key and puts a license with so many seats on the books. */
  static void apply(SqliteStore store, String id, long seats) {
    store.pinVendorKey(VENDOR.publicKey());
    write(
        store,
        book ->
            book.add(
                new AppliedLicense(
                    license(id, seats), signedLicense(id, seats), book.now().calendar())));
  }

  /** Replaces the license L-1 by one that ends then. */
  static void replaceByOneThatEnds(SqliteStore store, String id, Instant end) {
    License license =
        License.of(id, "this store", START.minus(Duration.ofDays(1)))
            .customer("Example Ltd")
            .replaces(List.of("L-1"))
            .validUntil(end)
            .entitlement(new Entitlement("netpoint", "netpoint", 1, Counting.USER, true))
            .build();
    String document = LicenseDocument.sign(license, VENDOR);
    write(store, book -> book.add(new AppliedLicense(license, document, book.now().calendar())));
  }

  static boolean checkout(Store store, String user) {
    return ask(store, book -> DESK.checkout(book, checkout(user))) instanceof Outcome.Granted;
  }

  static boolean detach(Store store, String user, Duration away) {
    return ask(store, book -> DETACHMENTS.detach(book, detach(user, book.now().calendar(), away)))
        instanceof DetachOutcome.Granted;
  }

  static Detach detach(String user, Instant now, Duration away) {
    return new Detach(
        DetachRequest.under("detachment-of-" + user)
            .product("netpoint")
            .feature("netpoint")
            .user(user)
            .host("laptop-of-" + user)
            .machineId("h:laptop-of-" + user)
            .until(now.plus(away))
            .build(),
        secret(user),
        new Client("192.0.2.7", false));
  }

  static void giveBack(Store store, String user) {
    write(store, book -> DETACHMENTS.giveBack(book, "detachment-of-" + user, secret(user)));
  }

  /** The users who have a seat away. */
  static List<String> away(Store store) {
    return see(
        store,
        book ->
            book.detachments().stream()
                .filter(each -> each.holder().isPresent())
                .map(each -> each.request().user())
                .toList());
  }

  static void set(Store store, Setting<?> setting, String text) {
    write(store, book -> book.change(new SettingChange(START, "admin", setting.key(), null, text)));
  }

  static boolean renew(Store store, String user) {
    return ask(store, book -> DESK.renew(book, leaseId(user), secret(user), "nonce"))
        instanceof Outcome.Granted;
  }

  static Checkout checkout(String user) {
    return new Checkout(
        CheckoutRequest.forLease(leaseId(user))
            .product("netpoint")
            .feature("netpoint")
            .user(user)
            .host("ws-of-" + user)
            .machineId("h:" + user)
            .nonce("nonce")
            .build(),
        secret(user),
        new Client("192.0.2.7", false));
  }

  static String leaseId(String user) {
    return "lease-of-" + user;
  }

  static long seats(Store store) {
    return see(
        store,
        book -> {
          var terms = book.licenses().terms(POOL, book.now().calendar());
          return terms == null ? 0 : terms.seats();
        });
  }

  static long inUse(Store store) {
    return see(store, book -> book.inUse(POOL));
  }

  static List<String> leaseIds(Store store) {
    return see(store, book -> book.leases().stream().map(LeaseEntry::id).sorted().toList());
  }

  static Instant expiry(Store store, String user) {
    return see(store, book -> Objects.requireNonNull(book.lease(leaseId(user))).expiresAt());
  }

  static Instant heartbeat(Store store) {
    return see(store, book -> Objects.requireNonNull(book.lastHeartbeat()));
  }

  static <T> T ask(Store store, Function<Book, T> entry) {
    return store.write(entry).toCompletableFuture().join();
  }

  static void write(Store store, Consumer<Book> entry) {
    boolean unused =
        ask(
            store,
            book -> {
              entry.accept(book);
              return true;
            });
  }

  static <T> T see(Store store, Function<Book, T> question) {
    return store.read(question).toCompletableFuture().join();
  }

  /** Changes the database behind the manager's back. */
  static void tamper(Path folder, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("manager.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static SecretHash secret(String user) {
    return SecretHash.of("secret of " + user);
  }
}

package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Period;
import com.netpoint.license.manager.audit.UsageReport;
import com.netpoint.license.manager.lease.SeatModel.Window;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A stretch of a manager's life, played to the real court and to the {@link SeatModel} at once.
 * After every step the books are compared with the model and with themselves.
 */
public final class SeatEpisode {
  /** Whose licenses the manager takes. */
  public static final SigningKey VENDOR = SigningKey.generate();

  /** When the manager was started. */
  public static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private static final PoolId POOL = new PoolId("netpoint", "netpoint");

  private final Manager manager;
  private final SeatModel model;
  private final UsageModel usage = new UsageModel();
  private final LeaseDesk desk = new LeaseDesk(new Reaper());
  private final LicenseDesk licenseDesk = new LicenseDesk(VENDOR.publicKey(), "this store");
  private Counting counting;
  private long seats;
  private int licenses;

  public SeatEpisode(Manager manager, Counting counting) {
    this.manager = manager;
    this.counting = counting;
    this.model = new SeatModel(counting, START);
    license(2, counting);
    compareUsage();
  }

  /** Plays all steps; fails at the first after which something is wrong. */
  public void play(List<SeatStep> steps) {
    for (SeatStep step : steps) {
      step.play(this);
      compareWithModel();
      compareWithThemselves();
      compareUsage();
    }
  }

  /** A manager under test, with clocks that the test moves. */
  public interface Manager {
    Store store();

    /** Lets time pass on both clocks. */
    void advance(Duration duration);

    /** Sets the wall clock. */
    void stepWallClock(Duration duration);

    /** Ends, and comes back after that time. */
    void restart(Duration away);
  }

  void checkout(Window window, boolean stranger) {
    String expected = model.checkout(window, stranger);
    boolean newcomer = see(book -> book.holder(POOL, holderKey(window)).isEmpty());
    String outcome =
        ask(book -> named(desk.checkout(book, applicant(window, stranger).checkout("n"))));
    assertThat(outcome).isEqualTo(expected);
    usage.outcome(outcome);
    if (outcome.equals("new") && newcomer) {
      long inUse = see(book -> book.inUse(POOL));
      assertThat(inUse).isLessThanOrEqualTo(seats);
    }
  }

  void renew(Window window, boolean stranger) {
    SecretHash secret = applicant(window, stranger).secretHash();
    String outcome = ask(book -> named(desk.renew(book, window.leaseId(), secret, "n")));
    assertThat(outcome).isEqualTo(model.renew(window, stranger));
  }

  void checkin(Window window, boolean stranger) {
    SecretHash secret = applicant(window, stranger).secretHash();
    boolean onTheBooks = see(book -> book.lease(window.leaseId()) != null);
    write(book -> desk.checkin(book, window.leaseId(), secret));
    model.checkin(window, onTheBooks, stranger);
  }

  void beatAfter(Duration duration) {
    manager.advance(duration);
    model.pass(duration);
    write(book -> {});
    model.beat();
  }

  void restart(Duration away) {
    model.leave();
    manager.restart(away);
    model.arrive(see(Book::now).ticks());
  }

  void stepWallClock(Duration duration) {
    manager.stepWallClock(duration);
  }

  void reap() {
    boolean unused = ask(new Reaper()::reap);
    model.reap();
  }

  /** Replaces the license by one that may count otherwise. */
  void license(long number, Counting rule) {
    licenses++;
    License license =
        License.of("L-" + licenses, "this store", START.minus(Duration.ofDays(1)))
            .customer("Example Ltd")
            .replaces(List.of("L-" + (licenses - 1)))
            .entitlement(new Entitlement("netpoint", "netpoint", number, rule, true))
            .build();
    String document = LicenseDocument.sign(license, VENDOR);
    LicenseDesk.Result result =
        ask(book -> licenseDesk.apply(book, document, book.now().calendar()));
    assertThat(result.rejection()).isNull();
    model.license(number, rule);
    seats = number;
    if (counting != rule) {
      usage.recount();
    }
    counting = rule;
  }

  /** A lease that was granted is there until its end, and no other one is alive. */
  private void compareWithModel() {
    Map<String, Instant> alive =
        see(
            book -> {
              Map<String, Instant> ends = new HashMap<>();
              book.leases().stream()
                  .filter(each -> each.aliveAt(book.now()))
                  .forEach(each -> ends.put(each.id(), each.expiresAt()));
              return ends;
            });
    assertThat(alive).isEqualTo(model.livingEnds());
  }

  /** The counter, the holders' rows and the leases' keys tell the same number. */
  private void compareWithThemselves() {
    long inUse = see(book -> book.inUse(POOL));
    List<LeaseEntry> leases = see(Book::leases);
    assertThat(see(book -> book.holders(POOL, Integer.MAX_VALUE)).size()).isEqualTo(inUse);
    assertThat(leases.stream().map(LeaseEntry::holder).distinct().count()).isEqualTo(inUse);
    assertThat(leases.stream().map(this::keyOf).distinct().count()).isEqualTo(inUse);
  }

  /** What is kept of the usage tells what a plain history does. */
  private void compareUsage() {
    boolean unused =
        see(
            book -> {
              usage.inUse(book.now().calendar(), book.inUse(POOL));
              for (Period period : Period.values()) {
                usage.compare(UsageReport.of(book.audit(), POOL, period, book.now().calendar()));
              }
              return true;
            });
  }

  private String keyOf(LeaseEntry lease) {
    String[] parts = lease.id().split("-", -1);
    return new Window(
            Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))
        .key(counting);
  }

  private String holderKey(Window window) {
    return Holders.key(applicant(window, false).checkout("n").request(), counting);
  }

  private static Applicant applicant(Window window, boolean stranger) {
    Applicant applicant =
        Applicant.of(window.leaseId(), "user-" + window.user(), "ws-" + window.machine())
            .withProcessId(window.process());
    return stranger ? applicant.withSecret("a stranger's secret") : applicant;
  }

  private static String named(Outcome outcome) {
    if (outcome instanceof Outcome.Granted granted) {
      return granted.repeated() ? "again" : "new";
    }
    return ((Outcome.Refused) outcome).refusal().code().name();
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

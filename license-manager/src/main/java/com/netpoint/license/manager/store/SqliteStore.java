package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Attendance;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Moment;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The books in one SQLite file of a data folder.
 *
 * <p>One manager serves from it at a time; the apply and identity commands work beside it.
 */
public final class SqliteStore implements OpenStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

  /** More than what clocks are corrected by in passing. */
  private static final Duration WORTH_A_WARNING = Duration.ofHours(1);

  private final Opened opened = new Opened();
  private final Statements setUp;
  private final Writer writer;
  private final Reader reader;
  private final Reader housekeeper;
  private final boolean serving;
  private final SigningKey identity;
  private final Overrides overrides;

  private SqliteStore(
      DataFolder folder,
      @Nullable Path journalFolder,
      InstantSource wall,
      LongSupplier nanoTime,
      Overrides overrides,
      @Nullable FileChannel claim) {
    this.serving = claim != null;
    this.overrides = overrides;
    try {
      if (claim != null) {
        FileChannel unused = opened.add(claim);
      }
      Path database = folder.database();
      this.setUp = new Statements(opened.add(SqliteDatabase.connect(database)));
      migrate(database, "latest");
      this.identity = identityOf(setUp);
      StoreClock clock = new StoreClock(wall, nanoTime, latestSeen(setUp));
      warnOfClockBehind(wall.instant(), clock.moment().calendar());
      Attendance attendance = new Attendance();
      DetachmentJournal journal =
          journalFolder == null ? null : arrive(database, journalFolder, clock, attendance);
      this.writer =
          opened.add(
              new Writer(open(database, clock, journal), serving ? attendance::beat : book -> {}));
      this.reader = opened.add(new Reader(open(database, clock, null), "store-reader"));
      this.housekeeper = opened.add(new Reader(open(database, clock, null), "store-housekeeper"));
    } catch (RuntimeException | Error e) {
      opened.closeBecauseOf(e);
      throw e;
    }
  }

  /**
   * Opens a store to serve from it.
   *
   * @param journal the folder of its journal of detachments, which no backup of the store is to
   *     contain
   * @param overrides what was said on the command line
   * @return absent when another manager serves from this folder
   */
  public static @Nullable SqliteStore openToServe(
      Path folder, Path journal, InstantSource wall, LongSupplier nanoTime, Overrides overrides) {
    DataFolder data = DataFolder.at(folder);
    FileChannel claim = data.claim();
    return claim == null ? null : new SqliteStore(data, journal, wall, nanoTime, overrides, claim);
  }

  /** Opens a store beside a manager that may serve from it. */
  public static SqliteStore openBeside(Path folder, InstantSource wall, LongSupplier nanoTime) {
    return new SqliteStore(DataFolder.at(folder), null, wall, nanoTime, Overrides.NONE, null);
  }

  @Override
  public <T> CompletionStage<T> write(Function<Book, T> entry) {
    return writer.write(entry);
  }

  @Override
  public <T> CompletionStage<T> read(Function<Book, T> question) {
    return reader.read(question);
  }

  @Override
  public <T> CompletionStage<T> look(Function<Book, T> question) {
    return housekeeper.read(question);
  }

  @Override
  public SigningKey identity() {
    return identity;
  }

  @Override
  public @Nullable ECPublicKey vendorKey() {
    String pem = setUp.first("select vendor_key_pem from store", row -> row.getString(1));
    return pem == null ? null : PublicKeys.read(pem);
  }

  @Override
  public boolean pinVendorKey(ECPublicKey key) {
    setUp.update(
        "update store set vendor_key_pem = ?, license_version = license_version + 1"
            + " where vendor_key_pem is null",
        PublicKeys.toPem(key));
    ECPublicKey pinned = vendorKey();
    return pinned != null && PublicKeys.thumbprint(pinned).equals(PublicKeys.thumbprint(key));
  }

  @Override
  public void close() {
    leave();
    opened.close();
  }

  /**
   * Before the first entry: nobody who was alive when the managers went away is evicted by it, and
   * what is away is on the books.
   */
  private DetachmentJournal arrive(
      Path file, Path journalFolder, StoreClock clock, Attendance attendance) {
    JournalFolder folder =
        new JournalFolder(journalFolder, PublicKeys.thumbprint(identity.publicKey()));
    JournalComparison comparison = JournalComparison.in(folder, JournalMark.of(setUp));
    DetachmentJournal journal = opened.add(comparison.journal());
    try (SqliteDatabase database = open(file, clock, null)) {
      database.transact(
          book -> {
            comparison.settle(book, database.statements());
            int unused = attendance.arrive(book);
          });
    }
    return journal;
  }

  /** What time it was when the manager went away. Best effort: the last heartbeat is not old. */
  private void leave() {
    if (serving) {
      CompletionStage<Boolean> unused =
          write(
              book -> {
                book.recordHeartbeat();
                return true;
              });
    }
  }

  private SqliteDatabase open(Path file, StoreClock clock, @Nullable DetachmentJournal journal) {
    return new SqliteDatabase(SqliteDatabase.connect(file), clock, overrides, journal);
  }

  /** Makes the tables, or brings those that are there up to a version. */
  static void migrate(Path database, String version) {
    try {
      Flyway.configure()
          .dataSource("jdbc:sqlite:" + database, null, null)
          .placeholders(
              Map.of(
                  "generated_id",
                  "integer primary key",
                  "without_rowid",
                  "without rowid",
                  "machine_of_host",
                  "substr(host, 1, instr(host || '.', '.') - 1)"))
          .target(version)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException("The store " + database + " cannot be brought up to date.", e);
    }
  }

  private static SigningKey identityOf(Statements sql) {
    sql.update(
        "insert into store (only_row, identity_pem, license_version) values (1, ?, 0)"
            + " on conflict (only_row) do nothing",
        SigningKey.generate().toPem());
    String pem = sql.first("select identity_pem from store", row -> row.getString(1));
    return SigningKey.ofPem(Objects.requireNonNull(pem));
  }

  private static @Nullable Moment latestSeen(Statements sql) {
    return sql.first(
        "select heartbeat_ticks, latest_calendar from store where heartbeat_ticks is not null",
        row ->
            new Moment(Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))));
  }

  private static void warnOfClockBehind(Instant wall, Instant calendar) {
    if (Duration.between(wall, calendar).compareTo(WORTH_A_WARNING) > 0) {
      LOG.atWarn()
          .addKeyValue("clock", wall)
          .addKeyValue("seen", calendar)
          .log("this machine's clock is behind what the store has seen; licenses end by the later");
    }
  }
}

package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.DetachmentChange;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Overrides;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A connection to an SQLite file, durable at every commit. */
final class SqliteDatabase implements Database {
  /** How long to wait for another process that writes, such as the apply command. */
  private static final int BUSY_MILLIS = 5_000;

  /**
   * One manager at a time serves from a file, and finds there what the one before it was set to.
   */
  static final String ONLY_MANAGER = "this";

  private final Connection connection;
  private final Statements statements;
  private final LicenseShelf shelf = new LicenseShelf();
  private final StoreClock clock;
  private final SettingShelf settings;
  private final @Nullable DetachmentJournal journal;

  /**
   * A connection.
   *
   * @param journal where changes of detachments are written down before they become true; absent
   *     for one that makes none
   */
  SqliteDatabase(
      Connection connection,
      StoreClock clock,
      Overrides overrides,
      @Nullable DetachmentJournal journal) {
    this.journal = journal;
    this.connection = connection;
    this.statements = new Statements(connection);
    this.clock = clock;
    this.settings = new SettingShelf(ONLY_MANAGER, overrides);
  }

  /**
   * Opens a file.
   *
   * <p>Write-ahead log with {@code synchronous=FULL}: a commit returns when the log is on the disk.
   * With NORMAL, the default of that mode, the last commits are lost with the power.
   */
  static Connection connect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // Or the driver asks for the last row id after every change, and nobody here reads it.
    config.setGetGeneratedKeys(false);
    try {
      return config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw new StoreException("The store " + file + " cannot be opened.", e);
    }
  }

  /** Reads a file that somebody else may have open, and changes nothing in it. */
  static <T> T glance(Path file, Function<Statements, T> question) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      return question.apply(new Statements(connection));
    } catch (SQLException e) {
      throw new StoreException("The store " + file + " cannot be read.", e);
    }
  }

  @Override
  public void transact(Consumer<Book> work) {
    statements.run("begin immediate");
    try {
      SqlBook book = book();
      work.accept(book);
      book.finish();
      writeDown(book.detachmentChanges());
      statements.run("commit");
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  /** For what is no business of the books; inside of a transaction, of it. */
  Statements statements() {
    return statements;
  }

  /**
   * Once for all entries of the transaction, on the disk before the commit: what a client was told
   * is never only in the books. Where the commit fails, an entry too many is left.
   */
  private void writeDown(List<DetachmentChange> changes) {
    if (journal != null && !changes.isEmpty()) {
      journal.append(changes);
      journal.mark().write(statements);
    }
  }

  @Override
  public void look(Consumer<Book> work) {
    statements.run("begin");
    try {
      work.accept(book());
    } finally {
      statements.run("rollback");
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("The store did not close.", e);
    }
  }

  private SqlBook book() {
    return new SqlBook(statements, clock.moment(), shelf, settings);
  }

  private void rollBack(Throwable reason) {
    try {
      statements.run("rollback");
    } catch (StoreException e) {
      reason.addSuppressed(e);
    }
  }
}

package com.netpoint.license.manager.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit's durability rests on: with NORMAL, the last ones are lost with the power. */
class SqliteDatabaseTest {
  private static final String FULL = "2";

  @Test
  void aConnectionSyncsTheLogAtEveryCommit(@TempDir Path folder) throws SQLException {
    try (Connection connection = SqliteDatabase.connect(folder.resolve("manager.db"))) {
      assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(connection, "synchronous")).isEqualTo(FULL);
      assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(connection, "busy_timeout")).isEqualTo("5000");
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma " + name)) {
      return row.getString(1);
    }
  }
}

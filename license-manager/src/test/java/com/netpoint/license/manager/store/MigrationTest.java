package com.netpoint.license.manager.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Source;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was made before there were settings and names. */
class MigrationTest {
  private final TestClock clock = new TestClock(Fixtures.START);

  @Test
  void whoHasASeatThereIsCountedByHisNames(@TempDir Path folder) throws SQLException {
    SqliteStore.migrate(DataFolder.at(folder).database(), "1");
    Fixtures.tamper(
        folder,
        "insert into pool (pool_id, product, feature, in_use)"
            + " values (1, 'netpoint', 'netpoint', 2)");
    Fixtures.tamper(
        folder,
        "insert into holder (pool_id, holder_key, user_name, host, since)"
            + " values (1, 'a', 'Alice', 'WS-1.Example', 0), (1, 'b', 'Bob', 'WS-2', 0)");
    try (SqliteStore store = SqliteStore.openBeside(folder, clock, clock)) {
      Map<Person, Long> named =
          Fixtures.see(
              store,
              book -> book.holdersNamed(Fixtures.POOL, Set.of("alice"), Set.of("ws-1", "ws-2")));
      assertThat(named)
          .containsOnly(
              Map.entry(Person.of("alice", "ws-1.example"), 1L),
              Map.entry(Person.of("bob", "ws-2"), 1L));
      Source source = Fixtures.see(store, book -> book.settings().source(Catalog.LEASE_TIME));
      assertThat(source).isEqualTo(Source.DEFAULT);
    }
  }

  @Test
  void thoseNamedAreFoundByAnIndex(@TempDir Path folder) throws SQLException {
    Path database = DataFolder.at(folder).database();
    SqliteStore.migrate(database, "latest");
    assertThat(plan(database, HolderTable.countBy("user_key"))).contains("holder_by_user");
    assertThat(plan(database, HolderTable.countBy("machine_key"))).contains("holder_by_machine");
  }

  private static String plan(Path database, String sql) throws SQLException {
    try (Connection connection = SqliteDatabase.connect(database)) {
      return new Statements(connection)
          .list("explain query plan " + sql, row -> row.getString("detail"))
          .toString();
    }
  }
}

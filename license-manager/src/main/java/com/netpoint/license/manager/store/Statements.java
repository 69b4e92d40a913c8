package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection, each prepared once: preparing costs several times as much as
 * running them. For one thread at a time.
 */
final class Statements {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** Runs what is neither a change of rows nor a question. */
  void run(String sql) {
    try {
      bound(sql).execute();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs a change; returns how many rows it touched. */
  int update(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The first row; absent when there is none. */
  <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      return result.next() ? row.read(result) : null;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static StoreException failed(String sql, SQLException cause) {
    return new StoreException("The store did not take: " + sql, cause);
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}

package org.whistle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The installation's database server, asked and written past its services: over one connection each
 * database, for making one costs more than most questions.
 */
record Postgres(int port, String password, Map<String, Connection> open) {
  Postgres(int port, String password) {
    this(port, password, new HashMap<>());
  }

  /** What one row comes to. */
  @FunctionalInterface
  interface Row<T> {
    T of(java.sql.ResultSet row) throws SQLException;
  }

  private Connection connection(String database) {
    return open.computeIfAbsent(database, this::connect);
  }

  private Connection connect(String database) {
    try {
      return DriverManager.getConnection(url(database), "postgres", password);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  void run(String database, String sql) {
    try (var statement = connection(database).createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new IllegalStateException(sql, fault);
    }
  }

  <T> List<T> ask(String database, String sql, Row<T> each) {
    try (var statement = connection(database).createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(each.of(rows));
      }
      return found;
    } catch (SQLException fault) {
      throw new IllegalStateException(sql, fault);
    }
  }

  long count(String database, String sql) {
    return ask(database, sql, row -> row.getLong(1)).getFirst();
  }

  boolean holds(String database, String condition) {
    return ask(database, "select " + condition, row -> row.getBoolean(1)).getFirst();
  }

  /** Before one asks again. */
  static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
  }

  /** Waits as long as it takes, and looks often enough for a figure in seconds. */
  static void await(int perSecond, BooleanSupplier condition) {
    var pace = new Pace(perSecond);
    while (!condition.getAsBoolean()) {
      pace.awaitNext();
    }
  }
}

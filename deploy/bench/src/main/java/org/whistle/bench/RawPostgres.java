package org.whistle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What this PostgreSQL can commit: one row of 1 KB in each transaction, nothing else. */
final class RawPostgres {
  private final String url;
  private final String password;

  RawPostgres(int port, String password) {
    this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    this.password = password;
  }

  /** Commits per second over the given number of connections. */
  double commitsPerSecond(int connections, Duration duration) throws SQLException {
    try (var setup = connect();
        var statement = setup.createStatement()) {
      statement.execute("create table if not exists bench_raw (id uuid primary key, body text)");
    }
    try (var workers = Executors.newFixedThreadPool(connections)) {
      long until = System.nanoTime() + duration.toNanos();
      var counts = new ArrayList<Future<Long>>();
      for (int i = 0; i < connections; i++) {
        counts.add(workers.submit(() -> commitUntil(until)));
      }
      long total = 0;
      for (var count : counts) {
        total += count.get();
      }
      return total / (duration.toNanos() / 1e9);
    } catch (ExecutionException e) {
      throw new SQLException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      try (var cleanUp = connect();
          var statement = cleanUp.createStatement()) {
        statement.execute("drop table bench_raw");
      }
    }
  }

  private long commitUntil(long until) throws SQLException {
    String body = "x".repeat(1024);
    long commits = 0;
    try (var connection = connect();
        var insert =
            connection.prepareStatement("insert into bench_raw values (gen_random_uuid(), ?)")) {
      while (System.nanoTime() < until) {
        insert.setString(1, body);
        insert.executeUpdate();
        commits++;
      }
    }
    return commits;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", password);
  }
}

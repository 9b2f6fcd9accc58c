package org.whistle.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A throw-away PostgreSQL for one JVM: trusts loopback, doesn't wait for the disk. */
public final class Postgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<String, String> SETTINGS =
      Map.of("max_connections", "400", "fsync", "off", "full_page_writes", "off");

  private final Process process;
  private final Leash leash;
  private final int port;

  private Postgres(Process process, Leash leash, int port) {
    this.process = process;
    this.leash = leash;
    this.port = port;
  }

  /**
   * Starts a fresh server and waits until it answers.
   *
   * @param folder an empty folder, deleted when this JVM is gone
   */
  public static Postgres start(PostgresKit kit, Path folder) {
    var data = folder.resolve("data");
    var log = folder.resolve("postgres.log");
    var port = Ports.free();
    kit.initialise(data, null);
    try {
      var process =
          new ProcessBuilder(kit.command(data, port, SETTINGS))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var postgres = new Postgres(process, Leash.tie(process, "QUIT", folder), port);
      postgres.awaitAnswer(log);
      return postgres;
    } catch (IOException failed) {
      throw new IllegalStateException("Can't start PostgreSQL in " + folder, failed);
    }
  }

  /** The JDBC address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Ends it at once, rolling back what runs, and deletes its folder. */
  @Override
  public void close() {
    leash.pull();
  }

  private void awaitAnswer(Path log) throws IOException {
    var deadline = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IllegalStateException("PostgreSQL didn't start: " + Files.readString(log));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean answers() {
    try (var connection =
        DriverManager.getConnection(url("postgres"), PostgresKit.USER, "unused")) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }
}

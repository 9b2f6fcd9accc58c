package org.whistle.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.whistle.machine.PostgresKit;
import org.whistle.machine.ServiceDatabase;

/** The server's databases: one a service, each with an owner of its own that alone may enter. */
final class Databases {

  private final int port;
  private final String password;

  Databases(int port, String password) {
    this.port = port;
    this.password = password;
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Whether the server takes writes: one that still replays an archive doesn't. */
  boolean answer() {
    try (var connection = connect();
        var row = connection.createStatement().executeQuery("SELECT pg_is_in_recovery()")) {
      return row.next() && !row.getBoolean(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Makes the database and its owner, both of this name, unless they are there. */
  void create(String name) {
    try (var connection = connect()) {
      ServiceDatabase.create(connection, name, password);
    } catch (SQLException failed) {
      throw new IllegalStateException("Can't make the database " + name, failed);
    }
  }

  /** Never gives the numbers again that residents may hold though this district forgot them. */
  void skip(NumberGap gap, String district) {
    try (var connection = connect("intake");
        var statement = connection.createStatement()) {
      if (exists(connection, "SELECT 1 FROM pg_proc WHERE proname = ?", "skip_request_numbers")) {
        statement.execute("SET ROLE intake");
        statement.execute(
            "SELECT skip_request_numbers('%s', '%s', '%s')"
                .formatted(district, gap.from(), gap.to()));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Can't skip the numbers of " + gap, failed);
    }
  }

  /**
   * Leaves the auditor an entry in the gateway's log, in the name of this machine's user.
   *
   * @param codes as JSON: ids, codes and times alone
   */
  void audit(String act, String codes) {
    var user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "-");
    try (var connection = connect("gateway");
        var insert =
            connection.prepareStatement(
                "INSERT INTO seal_waiting (kind, subject, who, content)"
                    + " VALUES (?, 'district', ?, ?)")) {
      if (!exists(connection, "SELECT 1 FROM pg_class WHERE relname = ?", "seal_waiting")) {
        return; // restored from a time before there was such a log
      }
      insert.setString(1, act);
      insert.setString(2, "shell:" + user);
      insert.setString(3, codes);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("No audit entry for " + act, failed);
    }
  }

  Connection connect() throws SQLException {
    return connect("postgres");
  }

  /** As super user; the caller closes it. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(port, database), PostgresKit.USER, password);
  }

  private static boolean exists(Connection connection, String question, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}

package org.whistle.standalone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code whistle_now()} of all databases: the server's clock plus a shift that stands in each of
 * them. It is set in all of them at one moment: everybody who had asked the old time has then ended
 * his transaction, and whoever asks meanwhile, sweepers and watermarks too, waits for the new one.
 */
final class DistrictTime {

  private static final int TRIES = 3;
  private static final String LOCKED = "55P03";

  private final Databases databases;

  DistrictTime(Databases databases) {
    this.databases = databases;
  }

  Instant now() throws SQLException {
    try (var connection = databases.connect("postgres")) {
      return instant(connection, "clock_timestamp()").plus(shift());
    }
  }

  /** How far it is ahead of the server's clock. */
  Duration shift() throws SQLException {
    var furthest = Duration.ZERO;
    for (var service : Stack.SERVICES) {
      try (var connection = databases.connect(service)) {
        var shift = shift(connection);
        furthest = shift.compareTo(furthest) > 0 ? shift : furthest;
      }
    }
    return furthest;
  }

  /**
   * Sets all of them forward. One that a broken attempt left behind catches up.
   *
   * @throws Trouble when somebody's transaction doesn't end
   */
  void forward(Duration by) throws SQLException, InterruptedException {
    var shift = shift().plus(by);
    for (int tries = 1; !tried(shift); tries++) {
      if (tries == TRIES) {
        throw new Trouble("Some transaction has been running for long: try again later");
      }
      Thread.sleep(200);
    }
  }

  /**
   * Goes back to the server's clock; nobody may be at work.
   *
   * @throws Trouble when something was decided later than that: it can't have been
   */
  void reset() throws SQLException, InterruptedException {
    lookForLater();
    forward(shift().negated());
    for (var service : Stack.SERVICES) {
      try (var connection = databases.connect(service);
          var statement = connection.createStatement()) {
        statement.execute("delete from relay_checkpoints where vouched > clock_timestamp()");
      }
    }
  }

  /**
   * Looks whether something was decided later than the server's clock says now.
   *
   * @throws Trouble naming it
   */
  void lookForLater() throws SQLException {
    for (var service : Stack.SERVICES) {
      try (var connection = databases.connect(service)) {
        var last =
            instant(connection, "coalesce((select max(occurred_at) from journal), '-infinity')");
        if (last.isAfter(instant(connection, "clock_timestamp()"))) {
          throw new Trouble(
              "Time can't go back: %s decided something at %s".formatted(service, last));
        }
      }
    }
  }

  private boolean tried(Duration shift) throws SQLException {
    var held = new ArrayList<Connection>();
    try {
      for (var service : Stack.SERVICES) {
        var connection = databases.connect(service);
        held.add(connection);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
          statement.execute("set local lock_timeout = '2s'");
          statement.execute("lock table whistle_clock in access exclusive mode");
        }
      }
      set(held, shift);
      return true;
    } catch (SQLException failed) {
      if (!LOCKED.equals(failed.getSQLState())) {
        throw failed;
      }
      return false;
    } finally {
      for (var connection : held) {
        connection.close();
      }
    }
  }

  private static void set(List<Connection> held, Duration shift) throws SQLException {
    for (var connection : held) {
      try (var update =
          connection.prepareStatement(
              "update whistle_clock set shift = make_interval(secs => ?)")) {
        update.setDouble(1, shift.toMillis() / 1000.0);
        update.executeUpdate();
      }
    }
    for (var connection : held) {
      connection.commit();
    }
  }

  private static Duration shift(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select (extract(epoch from shift) * 1000)::bigint from whistle_clock")) {
      row.next();
      return Duration.ofMillis(row.getLong(1));
    }
  }

  private static Instant instant(Connection connection, String expression) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select " + expression)) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}

package org.whistle.standalone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.whistle.machine.Topics;

/**
 * When nothing moves any more: every clock that is due is decided, which takes that everybody who
 * could have stopped it vouched for the time until then; the ladder has gone as far as set times
 * say; everything said is on Kafka, and heard.
 */
final class Rest {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Databases databases;
  private final String brokers;

  Rest(Databases databases, String brokers) {
    this.databases = databases;
    this.brokers = brokers;
  }

  /** Whether it came within that time; where people are at work, it may not. */
  boolean await(Duration patience) throws SQLException, InterruptedException {
    var until = Instant.now().plus(patience);
    var connections = new TreeMap<String, Connection>();
    try (var admin = Topics.admin(brokers)) {
      for (var service : Stack.SERVICES) {
        connections.put(service, databases.connect(service));
      }
      var rests = rests(admin, connections);
      while (!rests && Instant.now().isBefore(until)) {
        Thread.sleep(LOOK_EVERY);
        rests = rests(admin, connections);
      }
      return rests;
    } finally {
      for (var connection : connections.values()) {
        connection.close();
      }
    }
  }

  /** In this order: what is decided after the first look is said before the last one. */
  private static boolean rests(Admin admin, Map<String, Connection> connections)
      throws SQLException {
    var clocks = "not exists (select from clocks where next_at < whistle_now())";
    var ladder =
        "not exists (select from handlings where overrun_next < whistle_now()"
            + " and state not in ('suspended', 'registered'))";
    if (!answer(connections.get("tracking"), clocks)
        || !answer(connections.get("dispatch"), ladder)) {
      return false;
    }
    var ends = Topics.ends(admin);
    for (var connection : connections.values()) {
      if (!heard(connection, ends) || !answer(connection, "not exists (select from outbox)")) {
        return false;
      }
    }
    return ends.equals(Topics.ends(admin));
  }

  private static boolean heard(Connection connection, Map<Integer, Long> ends) throws SQLException {
    try (var question =
        connection.prepareStatement(
            """
            select not exists (
              select from unnest(?::int[], ?::bigint[]) e (partition, stop)
                left join positions p on p.partition = e.partition and p.topic = ?
              where coalesce(p.next_offset, 0) < e.stop)
            """)) {
      question.setArray(1, connection.createArrayOf("int", ends.keySet().toArray()));
      question.setArray(2, connection.createArrayOf("bigint", ends.values().toArray()));
      question.setString(3, Topics.REQUESTS);
      try (var row = question.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static boolean answer(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select " + question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}

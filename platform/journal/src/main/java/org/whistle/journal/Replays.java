package org.whistle.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Begins replays, one at a time in all instances of a service. */
public final class Replays {
  private final JdbcConnectionDetails database;
  private final KafkaClients clients;
  private final TopicIdentity identity;

  Replays(JdbcConnectionDetails database, KafkaClients clients, TopicIdentity identity) {
    this.database = database;
    this.clients = clients;
    this.identity = identity;
  }

  /**
   * Opens a replay; the shadow's tables are {@link ShadowTables} and the caller's to make.
   *
   * @param schema of the shadow
   * @return empty while another one runs; the lock ends with the process that holds it
   */
  public Optional<Replay> open(String schema) {
    SingleConnectionDataSource connection = connect(schema);
    Boolean ours =
        new JdbcTemplate(connection)
            .queryForObject(
                "select pg_try_advisory_lock(hashtext('whistle replay'))", Boolean.class);
    if (!Boolean.TRUE.equals(ours)) {
      connection.destroy();
      return Optional.empty();
    }
    return Optional.of(
        new Replay(connection, new Replay.Parts(clients.consumer(), identity, clients.settings())));
  }

  private SingleConnectionDataSource connect(String schema) {
    Properties properties = new Properties();
    properties.setProperty("user", String.valueOf(database.getUsername()));
    properties.setProperty("password", String.valueOf(database.getPassword()));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "whistle-replay");
    properties.setProperty(
        "options", "-c search_path=%s,public -c transaction_timeout=5s".formatted(schema));
    try {
      Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
      return new SingleConnectionDataSource(connection, true);
    } catch (SQLException away) {
      throw new CannotGetJdbcConnectionException("no connection for a replay", away);
    }
  }
}

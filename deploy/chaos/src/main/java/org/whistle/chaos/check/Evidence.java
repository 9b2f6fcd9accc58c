package org.whistle.chaos.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.UUID;
import org.whistle.chaos.Target;
import org.whistle.chaos.load.History;

/**
 * Everything there is about the requests, dossier by dossier: all tables are read side by side in
 * the order of requests, so that only one request is in memory at a time.
 */
final class Evidence implements AutoCloseable {
  /** As PostgreSQL orders them: by their bytes, unsigned. */
  private static final Comparator<UUID> BY_BYTES =
      Comparator.<UUID, Long>comparing(
              UUID::getMostSignificantBits, (one, other) -> Long.compareUnsigned(one, other))
          .thenComparing(
              UUID::getLeastSignificantBits, (one, other) -> Long.compareUnsigned(one, other));

  private final Map<String, Connection> databases = new LinkedHashMap<>();
  private final List<Cursor> cursors = new ArrayList<>();
  private final Topic topic;
  private final History history;
  private final Queue<UUID> elsewhere;

  Evidence(Target target, Topic topic, History history) throws SQLException {
    this.topic = topic;
    this.history = history;
    for (var service : Dossier.SERVICES) {
      databases.put(service, open(target, service));
    }
    for (var table : Tables.all().entrySet()) {
      cursors.add(new Cursor(table.getKey(), of(table.getKey()), table.getValue()));
    }
    this.elsewhere = requests(topic.requests(), history.requests());
  }

  /** A look that everything of one database is read from, as of one moment. */
  private static Connection open(Target target, String service) throws SQLException {
    var connection = target.database(service);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  private static Queue<UUID> requests(Collection<UUID> some, Collection<UUID> more) {
    var all = new TreeSet<>(BY_BYTES);
    all.addAll(some);
    all.addAll(more);
    return new PriorityQueue<>(all);
  }

  /** The database that a table, or a service, stands in. */
  Connection of(String table) {
    return Objects.requireNonNull(databases.get(table.split("\\.")[0]));
  }

  /** The next request's dossier; empty at the end. */
  Optional<Dossier> next() throws SQLException {
    var request =
        cursors.stream().map(Cursor::ahead).filter(Objects::nonNull).min(BY_BYTES).orElse(null);
    var other = elsewhere.peek();
    if (other != null && (request == null || BY_BYTES.compare(other, request) <= 0)) {
      request = elsewhere.remove();
    }
    return request == null ? Optional.empty() : Optional.of(dossier(request));
  }

  private Dossier dossier(UUID request) throws SQLException {
    Map<String, List<Row>> rows = new HashMap<>();
    Map<String, List<Said>> said = new HashMap<>();
    for (var cursor : cursors) {
      var taken = cursor.take(request);
      if (cursor.table().endsWith(".journal")) {
        var producer = cursor.table().split("\\.")[0];
        said.put(producer, taken.stream().map(row -> said(producer, row)).toList());
      } else {
        rows.put(cursor.table(), taken);
      }
    }
    return new Dossier(request, said, topic.about(request), rows, history.about(request));
  }

  private static Said said(String producer, Row row) {
    return new Said(
        UUID.fromString(row.text("event_id")),
        producer,
        row.number("sequence"),
        row.text("type"),
        (int) row.number("cycle"),
        row.text("heard"),
        Objects.requireNonNull(row.time("occurred_at")),
        row.text("body"));
  }

  @Override
  public void close() throws SQLException {
    for (var connection : databases.values()) {
      connection.close();
    }
  }
}

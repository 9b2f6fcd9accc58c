package org.whistle.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table kept: records that wait, for their cause or for a person. */
final class Kept {
  private final JdbcTemplate jdbc;

  Kept(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits of one request, in sequence; with something parked, all of it stays. */
  record Waiting(List<Incoming.Opened> held, boolean parked) {
    static final Waiting NOTHING = new Waiting(List.of(), false);
  }

  private record Row(boolean parked, Incoming.Opened opened) {}

  /** A record that was taken off the shelf, as it lay there. */
  record Taken(String reason, Incoming incoming) {}

  Map<UUID, Waiting> waiting(Collection<UUID> requestIds) {
    if (requestIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Row>> rows = new LinkedHashMap<>();
    jdbc.query(
        """
        select id, reason = 'parked' parked, record_partition, record_offset, headers::text, body
        from kept where request_id = any (?::uuid[]) and reason in ('held', 'parked')
        order by request_id, producer, sequence
        """,
        row -> {
          Incoming incoming = incoming(row, row.getLong("id"));
          Envelope envelope = Envelope.of(incoming.headers());
          rows.computeIfAbsent(envelope.requestId(), _ -> new ArrayList<>())
              .add(new Row(row.getBoolean("parked"), new Incoming.Opened(envelope, incoming)));
        },
        (Object) requestIds.stream().map(UUID::toString).toArray(String[]::new));
    Map<UUID, Waiting> waiting = new LinkedHashMap<>();
    rows.forEach(
        (id, ofRequest) ->
            waiting.put(
                id,
                new Waiting(
                    ofRequest.stream().filter(row -> !row.parked()).map(Row::opened).toList(),
                    ofRequest.stream().anyMatch(Row::parked))));
    return waiting;
  }

  /** Keeps a record; what is kept already changes its reason. */
  void keep(String reason, Incoming incoming, Envelope envelope, @Nullable String error) {
    jdbc.update(
        """
        insert into kept (reason, request_id, producer, sequence, record_partition, record_offset,
          headers, body, error)
        values (?, ?::uuid, ?, ?, ?, ?, ?::json, ?, ?)
        on conflict (request_id, producer, sequence)
        do update set reason = excluded.reason, error = excluded.error where kept.reason <> 'parked'
        """,
        reason,
        envelope.requestId().toString(),
        envelope.producer(),
        envelope.sequence(),
        incoming.partition(),
        incoming.offset(),
        EventJson.write(incoming.headers()),
        incoming.body(),
        error == null ? null : storable(error));
  }

  /**
   * Parks a record without an envelope.
   *
   * @return false when it came before, and is parked already
   */
  boolean keepGarbage(Incoming incoming) {
    return jdbc.update(
            """
            insert into kept (reason, record_partition, record_offset, headers, body, error)
            values ('parked', ?, ?, ?::json, ?, 'no envelope can be read from its headers')
            on conflict do nothing
            """,
            incoming.partition(),
            incoming.offset(),
            EventJson.write(incoming.headers()),
            incoming.body())
        > 0;
  }

  /** PostgreSQL takes no NUL in a text. */
  private static String storable(String error) {
    return error.substring(0, Math.min(error.length(), 2000)).replace('\0', ' ');
  }

  void release(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.update(
          "delete from kept where id = any (?::bigint[])",
          (Object) ids.stream().map(String::valueOf).toArray(String[]::new));
    }
  }

  /** Takes one off the shelf; it comes back when the transaction is rolled back. */
  Optional<Taken> take(long id) {
    return jdbc
        .query(
            """
            delete from kept where id = ?
            returning reason, record_partition, record_offset, headers::text, body
            """,
            (row, _) -> new Taken(row.getString("reason"), incoming(row, null)),
            id)
        .stream()
        .findFirst();
  }

  void note(long id, String error) {
    jdbc.update("update kept set error = ? where id = ? and reason <> 'held'", storable(error), id);
  }

  /** Requests of which something has been held for some seconds and nothing is parked. */
  List<UUID> heldForSeconds(int limit) {
    return jdbc.queryForList(
        """
        select request_id from kept k
        where reason = 'held' and since < clock_timestamp() - interval '5 seconds'
          and not exists
            (select from kept p where p.request_id = k.request_id and p.reason = 'parked')
        group by request_id order by random() limit ?
        """,
        UUID.class,
        limit);
  }

  private static Incoming incoming(ResultSet row, @Nullable Long id) throws SQLException {
    return new Incoming(
        row.getInt("record_partition"),
        row.getLong("record_offset"),
        EventJson.readHeaders(row.getString("headers")),
        row.getBytes("body"),
        id);
  }
}

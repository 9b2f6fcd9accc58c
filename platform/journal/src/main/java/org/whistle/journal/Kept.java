package org.whistle.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  Map<UUID, Waiting> waiting(Collection<UUID> requestIds) {
    if (requestIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Row>> rows = new LinkedHashMap<>();
    jdbc.query(
        """
        select id, reason = 'parked', record_partition, record_offset, headers::text, body from kept
        where request_id = any (?::uuid[]) and reason in ('held', 'parked')
        order by request_id, producer, sequence
        """,
        row -> {
          Map<String, String> headers = EventJson.readHeaders(row.getString(5));
          Envelope envelope = Envelope.of(headers);
          Incoming incoming =
              new Incoming(row.getInt(3), row.getLong(4), headers, row.getBytes(6), row.getLong(1));
          rows.computeIfAbsent(envelope.requestId(), _ -> new java.util.ArrayList<>())
              .add(new Row(row.getBoolean(2), new Incoming.Opened(envelope, incoming)));
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
  void keep(String reason, Incoming incoming, @Nullable Envelope envelope, @Nullable String error) {
    jdbc.update(
        """
        insert into kept (reason, request_id, producer, sequence, record_partition, record_offset,
          headers, body, error)
        values (?, ?::uuid, ?, ?, ?, ?, ?::json, ?, ?)
        on conflict (request_id, producer, sequence)
        do update set reason = excluded.reason, error = excluded.error where kept.reason <> 'parked'
        """,
        reason,
        envelope == null ? null : envelope.requestId().toString(),
        envelope == null ? null : envelope.producer(),
        envelope == null ? null : envelope.sequence(),
        incoming.partition(),
        incoming.offset(),
        EventJson.write(incoming.headers()),
        incoming.body(),
        error == null ? null : storable(error));
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
}

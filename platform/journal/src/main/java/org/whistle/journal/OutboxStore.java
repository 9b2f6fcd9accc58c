package org.whistle.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox as the relay sees it. */
final class OutboxStore implements SayAgain {
  private final JdbcTemplate jdbc;
  private final String producer;

  OutboxStore(JdbcTemplate jdbc, String producer) {
    this.jdbc = jdbc;
    this.producer = producer;
  }

  /** A row that waits to be sent. */
  record Row(long position, Envelope envelope, String body) {}

  /**
   * The oldest rows, as long as the lease outlives what is sent of them.
   *
   * @param without requests whose sending fails for now
   */
  List<Row> read(UUID holder, Duration delivery, Collection<UUID> without, int limit) {
    return jdbc.query(
        """
        select o.position, j.event_id, j.request_id, j.sequence, j.heard, j.cycle, j.occurred_at,
          j.type, j.traceparent, j.body::text
        from outbox o join journal j using (request_id, sequence)
        where exists (select from leases where name = ? and holder = ?
            and until > clock_timestamp() + ? * interval '1 millisecond')
          and o.request_id <> all (?::uuid[])
        order by o.position limit ?
        """,
        (row, _) ->
            new Row(
                row.getLong(1),
                new Envelope(
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    producer,
                    row.getLong(4),
                    Marks.parse(row.getString(5)),
                    row.getInt(6),
                    row.getObject(7, OffsetDateTime.class).toInstant(),
                    row.getString(8),
                    row.getString(9)),
                row.getString(10)),
        Lease.NAME,
        holder,
        delivery.toMillis(),
        without.stream().map(UUID::toString).toArray(String[]::new),
        limit);
  }

  /** What Kafka said of a row that it took. */
  record Acknowledged(long position, UUID eventId, int partition, long offset) {}

  /**
   * Forgets rows, and remembers the last of each partition as a proof. By position and not by
   * event: what was queued again meanwhile stays.
   */
  void delete(List<Acknowledged> rows) {
    Map<Integer, Acknowledged> last = new HashMap<>();
    rows.forEach(row -> last.put(row.partition(), row));
    jdbc.update(
        """
        with sent as (delete from outbox where position = any (?::bigint[]))
        insert into relay_log (partition, log_offset, event_id)
        select * from unnest(?::int[], ?::bigint[], ?::uuid[])
        """,
        texts(rows, Acknowledged::position),
        texts(last.values(), Acknowledged::partition),
        texts(last.values(), Acknowledged::offset),
        texts(last.values(), Acknowledged::eventId));
  }

  private static String[] texts(
      Collection<Acknowledged> rows, Function<Acknowledged, Object> column) {
    return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
  }

  @Override
  public int from(Instant instant) {
    jdbc.execute("set local transaction_timeout = 0");
    return jdbc.update(
        """
        insert into outbox (request_id, sequence)
        select request_id, sequence from journal where occurred_at >= ?::timestamptz
        order by occurred_at, request_id, sequence
        """,
        instant.toString());
  }

  @Override
  public int of(UUID requestId) {
    return jdbc.update(
        """
        insert into outbox (request_id, sequence)
        select request_id, sequence from journal where request_id = ? order by sequence
        """,
        requestId);
  }
}

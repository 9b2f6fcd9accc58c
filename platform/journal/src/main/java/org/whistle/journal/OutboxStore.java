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

  /**
   * A row that waits to be sent.
   *
   * @param log the log that it was read for, as it was last found whole
   */
  record Row(long position, Envelope envelope, String body, String log) {}

  /**
   * The oldest rows, as long as the lease outlives what is sent of them, and the log isn't being
   * checked.
   *
   * @param without requests whose sending fails for now
   */
  List<Row> read(UUID holder, Duration delivery, Collection<UUID> without, int limit) {
    return jdbc.query(
        """
        select o.position, j.event_id, j.request_id, j.sequence, j.heard, j.cycle, j.occurred_at,
          j.type, j.traceparent, j.body::text, t.topic_id || t.epochs
        from outbox o join journal j using (request_id, sequence) cross join relay_topic t
        where not t.checking and exists (select from leases where name = ? and holder = ?
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
                row.getString(10),
                row.getString(11)),
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
   * event: what was queued again meanwhile stays. All rows stay when the log was checked since they
   * were read, for the check has not seen this proof; they are sent once more.
   *
   * @param log what the rows were read for
   */
  void delete(List<Acknowledged> rows, String log) {
    Map<Integer, Acknowledged> last = new HashMap<>();
    rows.forEach(row -> last.put(row.partition(), row));
    jdbc.update(
        """
        with same as (
            select from relay_topic where topic_id || epochs = ? and not checking for share),
          sent as (
            delete from outbox where position = any (?::bigint[]) and exists (select from same))
        insert into relay_log (partition, log_offset, event_id)
        select * from unnest(?::int[], ?::bigint[], ?::uuid[]) where exists (select from same)
        """,
        log,
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

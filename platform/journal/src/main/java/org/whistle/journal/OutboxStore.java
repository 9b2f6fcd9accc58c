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
  private static final Turn[] TURNS = Turn.values();

  private final JdbcTemplate jdbc;
  private final Stepwise stepwise;
  private final String producer;

  OutboxStore(JdbcTemplate jdbc, Stepwise stepwise, String producer) {
    this.jdbc = jdbc;
    this.stepwise = stepwise;
    this.producer = producer;
  }

  /**
   * A row that waits to be sent.
   *
   * @param request what people call it, or its id
   * @param log the log that it was read for, as it was last found whole
   */
  record Row(
      Turn turn, long position, Envelope envelope, String body, String request, String log) {}

  /**
   * How many are wanted.
   *
   * @param atOnce most of what leaves at once
   * @param ofFlood most of a flood
   * @param lastBehind of the end of a flood only what lies behind this position
   */
  record Room(int atOnce, int ofFlood, long lastBehind) {}

  /**
   * The oldest rows of each turn, as long as the lease outlives what is sent of them, and the log
   * isn't being checked. Whatever leaves takes along what its request said before.
   *
   * @param without requests whose sending fails for now
   */
  List<Row> read(UUID holder, Duration delivery, Collection<UUID> without, Room room) {
    String[] resting = without.stream().map(UUID::toString).toArray(String[]::new);
    return stepwise.run(() -> read(holder, delivery, resting, room));
  }

  private List<Row> read(UUID holder, Duration delivery, String[] resting, Room room) {
    return jdbc.query(
        """
        with at_once as (
            select turn, position, request_id, sequence from outbox
            where turn = 0 and request_id <> all (?::uuid[]) order by position limit ?),
          first as (
            select turn, position, request_id, sequence from outbox
            where turn = 1 and request_id <> all (?::uuid[]) order by position limit ?),
          last as (
            select turn, position, request_id, sequence from outbox
            where turn = 2 and position > ? and request_id <> all (?::uuid[])
            order by position limit ? - (select count(*) from first)),
          leaving as (
            select * from at_once union all select * from first union all select * from last),
          leaving_or_before as (
            select * from leaving
            union
            select before.* from leaving l cross join lateral (
              select turn, position, request_id, sequence from outbox
              where request_id = l.request_id and turn + 0 > 0 and turn + 0 >= l.turn
                and position < l.position offset 0) before)
        select o.turn, o.position, j.event_id, j.request_id, j.sequence, j.heard, j.cycle,
          j.occurred_at, j.type, j.traceparent, j.body::text,
          coalesce(
            (select number from request_marks m where m.request_id = o.request_id),
            o.request_id::text),
          t.topic_id || t.epochs
        from leaving_or_before o cross join relay_topic t cross join lateral (
          select * from journal
          where request_id = o.request_id and sequence = o.sequence offset 0) j
        where not t.checking and exists (select from leases where name = ? and holder = ?
            and until > clock_timestamp() + ? * interval '1 millisecond')
        order by o.position
        """,
        (row, _) ->
            new Row(
                TURNS[row.getInt(1)],
                row.getLong(2),
                new Envelope(
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class),
                    producer,
                    row.getLong(5),
                    Marks.parse(row.getString(6)),
                    row.getInt(7),
                    row.getObject(8, OffsetDateTime.class).toInstant(),
                    row.getString(9),
                    row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13)),
        resting,
        room.atOnce(),
        resting,
        room.ofFlood(),
        room.lastBehind(),
        resting,
        room.ofFlood(),
        Lease.NAME,
        holder,
        delivery.toMillis());
  }

  /** What Kafka said of a row that it took. */
  record Acknowledged(Row row, int partition, long offset) {}

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
    stepwise.run(() -> forget(rows, last.values(), log));
  }

  private int forget(List<Acknowledged> rows, Collection<Acknowledged> last, String log) {
    return jdbc.update(
        """
        with same as (
            select from relay_topic where topic_id || epochs = ? and not checking for share),
          sent as (
            delete from outbox
            where (turn, position) in (select * from unnest(?::smallint[], ?::bigint[]))
              and exists (select from same))
        insert into relay_log (partition, log_offset, event_id)
        select * from unnest(?::int[], ?::bigint[], ?::uuid[]) where exists (select from same)
        """,
        log,
        texts(rows, each -> each.row().turn().ordinal()),
        texts(rows, each -> each.row().position()),
        texts(last, Acknowledged::partition),
        texts(last, Acknowledged::offset),
        texts(last, each -> each.row().envelope().eventId()));
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

package org.whistle.feedback.messages.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.Now;
import org.whistle.feedback.messages.Deliveries;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.feedback.messages.model.Wire;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresDeliveries implements Deliveries {
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresDeliveries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Parcel> claim(int each, Duration lost) {
    return jdbc.sql(
            """
            with due as (
              select d.delivery_id from targets t cross join lateral (
                select delivery_id from deliveries
                where target_id = t.target_id and state in ('waiting', 'sending', 'retrying')
                  and next_try <= whistle_now()
                order by next_try
                limit greatest(0, :each - (
                  select count(*) from deliveries u
                  where u.target_id = t.target_id and u.state = 'sending'
                    and u.next_try > whistle_now()))
                for update skip locked) d),
            taken as (
              update deliveries d
              set state = 'sending', attempts = attempts + 1, reason = null,
                next_try = whistle_now() + make_interval(secs => :lost), changed_at = whistle_now()
              from due where d.delivery_id = due.delivery_id
              returning d.*)
            select taken.*, m.request_id, m.event_id, m.move, m.matrix, m.made_at, m.recipient,
              m.facts, t.recipient <> m.recipient as personal
            from taken join messages m using (message_id) join targets t using (target_id)
            order by m.made_at
            """)
        .param("each", each)
        .param("lost", lost.toMillis() / 1000.0)
        .query((row, _) -> parcel(row))
        .list();
  }

  @Override
  @Transactional
  public void settle(Delivery tried, BiFunction<Delivery, Instant, Delivery> outcome) {
    var now = new Now(jdbc).read();
    var after = outcome.apply(tried, now);
    jdbc.sql(
            """
            update deliveries set state = :state, reason = :reason, attempts = :attempts,
              next_try = :next, changed_at = :now
            where delivery_id = :id and state = 'sending' and attempts = :tried
            """)
        .param("state", Wire.of(after.state()))
        .param("reason", after.reason().map(Wire::of).orElse(null))
        .param("attempts", after.attempts())
        .param("next", Timestamp.from(after.nextTry()))
        .param("now", Timestamp.from(now))
        .param("id", tried.id())
        .param("tried", tried.attempts())
        .update();
  }

  @Override
  @Transactional
  public Optional<Delivery> redrive(UUID deliveryId) {
    var now = Timestamp.from(new Now(jdbc).read());
    var next =
        jdbc.sql("select * from deliveries where delivery_id = :id for update")
            .param("id", deliveryId)
            .query((row, _) -> Rows.delivery(row))
            .optional()
            .flatMap(it -> it.redriven(now.toInstant()));
    next.ifPresent(
        it ->
            jdbc.sql(
                    """
                    update deliveries set state = :state, reason = null, attempts = :attempts,
                      next_try = :now, changed_at = :now where delivery_id = :id
                    """)
                .param("state", Wire.of(it.state()))
                .param("attempts", it.attempts())
                .param("now", now)
                .param("id", deliveryId)
                .update());
    return next;
  }

  @Override
  public List<Entry> log(Wanted wanted) {
    return jdbc.sql(
            """
            select d.*, m.request_id, m.event_id, m.move, m.matrix, m.made_at, m.recipient,
              m.on_duty, coalesce(d.shown, t.shown) as seen, t.recipient as reached
            from deliveries d join messages m using (message_id) left join targets t using (target_id)
            where (:state::text is null or d.state = :state)
              and (:channel::text is null or d.channel = :channel)
              and (:recipient::text is null or m.recipient = :recipient)
              and (:before::timestamptz is null or (d.changed_at, d.delivery_id)
                < (:before::timestamptz, coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')))
            order by d.changed_at desc, d.delivery_id desc limit :lines
            """)
        .param("state", wanted.state() == null ? null : Wire.of(wanted.state()))
        .param("channel", wanted.channel() == null ? null : Wire.of(wanted.channel()))
        .param("recipient", wanted.recipient())
        .param("before", wanted.before() == null ? null : Timestamp.from(wanted.before()))
        .param("after", wanted.after())
        .param("lines", LINES)
        .query(
            (row, _) ->
                new Entry(
                    Rows.delivery(row),
                    Rows.origin(row),
                    to(row),
                    row.getString("seen"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private static To to(ResultSet row) throws SQLException {
    var recipient = row.getString("recipient");
    var reached = row.getString("reached");
    return new To(
        recipient,
        reached == null || reached.equals(recipient) ? null : idOf(reached),
        Stream.of((String[]) row.getArray("on_duty").getArray())
            .map(PostgresDeliveries::idOf)
            .toList());
  }

  private static String idOf(String staff) {
    return staff.substring("staff:".length());
  }

  private Parcel parcel(ResultSet row) throws SQLException {
    var facts = json.readValue(row.getString("facts"), FACTS);
    return new Parcel(
        Rows.delivery(row),
        row.getObject("target_id", UUID.class),
        new Parcel.Content(
            Rows.origin(row), row.getString("recipient"), row.getBoolean("personal"), facts));
  }
}

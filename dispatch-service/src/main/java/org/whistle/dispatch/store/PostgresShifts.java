package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Shifts;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Handling;

/** A shift is read from what stands now, and from ids and times that say since when. */
@Repository
class PostgresShifts implements Shifts {
  private static final int SHOWN = 100;

  private final JdbcClient sql;

  PostgresShifts(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Shift read(Desk desk, Span span) {
    return new Shift(
        span,
        count("h.id >= :after::uuid AND h.id < :before::uuid", desk, span),
        count("h.shows_at <> '{}'", desk, span),
        lives(
            """
            h.shows_at <> '{}' AND h.due_at <= :next
              AND (h.due_at > :until OR h.overrun_next IS NULL)
            """,
            "h.due_at, h.id",
            desk,
            span),
        lives("h.overrun_next IS NOT NULL", "h.overrun_since, h.id", desk, span),
        called(desk, span));
  }

  @Override
  public Optional<Signed> last(Desk desk) {
    return sql.sql("SELECT * FROM hand_overs WHERE place = ? ORDER BY id DESC LIMIT 1")
        .param(desk.place())
        .query(
            (row, _) ->
                new Signed(
                    row.getObject("id", UUID.class),
                    Desk.of(row.getString("place")),
                    new Span(time(row, "began_at"), time(row, "ended_at"), time(row, "next_until")),
                    row.getString("signed_by")))
        .optional();
  }

  @Override
  public void keep(Signed signed, Shift shift) {
    sql.sql(
            """
            INSERT INTO hand_overs (id, place, began_at, ended_at, next_until, signed_by,
              came, open, due, missed, called)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            signed.id(),
            signed.desk().place(),
            at(signed.span().from()),
            at(signed.span().until()),
            at(signed.span().next()),
            signed.by(),
            shift.came(),
            shift.open(),
            ids(shift.due()),
            ids(shift.missed()),
            shift.called().stream().map(Call::unit).distinct().toArray(String[]::new))
        .update();
  }

  private long count(String which, Desk desk, Span span) {
    return query("SELECT count(*) FROM handlings h WHERE " + which + " AND " + INSIDE, desk, span)
        .query(Long.class)
        .single();
  }

  private static final String INSIDE = "h.place LIKE :area";

  private List<Handling> lives(String which, String order, Desk desk, Span span) {
    return query(
            "SELECT to_jsonb(h) FROM handlings h WHERE %s AND %s ORDER BY %s LIMIT %d"
                .formatted(which, INSIDE, order, SHOWN),
            desk,
            span)
        .query((row, _) -> HandlingRow.read(row.getString(1)))
        .list();
  }

  private List<Call> called(Desk desk, Span span) {
    return query(
            """
            SELECT h.id, h.number, p.unit, w.blown_at
            FROM whistle_parts p JOIN whistles w ON w.id = p.whistle_id
            JOIN handlings h ON h.id = w.request_id
            WHERE p.state = 'called' AND h.shows_at <> '{}' AND h.place LIKE :area
            ORDER BY w.blown_at LIMIT 100
            """,
            desk,
            span)
        .query(
            (row, _) ->
                new Call(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getString("unit"),
                    time(row, "blown_at")))
        .list();
  }

  private JdbcClient.StatementSpec query(String text, Desk desk, Span span) {
    return sql.sql(text)
        .param("area", desk.place() + "%")
        .param("after", firstAt(span.from()))
        .param("before", firstAt(span.until()))
        .param("until", at(span.until()))
        .param("next", at(span.next()));
  }

  /** Ids grow with time: the smallest of a millisecond. */
  private static UUID firstAt(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }

  private static UUID[] ids(List<Handling> lives) {
    return lives.stream().map(Handling::id).toArray(UUID[]::new);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

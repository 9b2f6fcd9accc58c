package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.contracts.DigestMade;
import org.whistle.dispatch.Digests;
import org.whistle.dispatch.model.Desk;

/** A row a desk and day, made by one statement from what stands on the desks. */
@Repository
class PostgresDigests implements Digests {
  private final JdbcClient sql;

  PostgresDigests(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Instant now() {
    return sql.sql("SELECT whistle_now()")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  @Override
  public boolean isMade(LocalDate day) {
    return sql.sql("SELECT EXISTS (SELECT FROM digests WHERE day = ?)")
        .param(day)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Made> make(LocalDate day, Instant at, Instant until) {
    return sql
        .sql(
            """
            INSERT INTO digests (place, day, made_at, open, overdue, today, supervised, first)
            SELECT shown.place, :day, :at, count(*),
              count(*) FILTER (WHERE h.due_at <= :at),
              count(*) FILTER (WHERE h.due_at > :at AND h.due_at < :until),
              count(*) FILTER (WHERE h.supervisor IS NOT NULL),
              (array_agg(h.id ORDER BY h.urgency = 'general', h.due_at, h.id)
                FILTER (WHERE h.due_at < :until))[1 : 20]
            FROM handlings h CROSS JOIN LATERAL unnest(h.shows_at) AS shown(place)
            WHERE h.shows_at <> '{}' AND shown.place ~ '^[0-9]+$'
            GROUP BY shown.place
            ON CONFLICT (place, day) DO NOTHING
            RETURNING place, open, overdue, today, supervised, first[1] AS head
            """)
        .param("day", day)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, _) -> made(row, day))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Made> made(ResultSet row, LocalDate day) throws SQLException {
    var desk = Desk.of(row.getString("place"));
    var event =
        new DigestMade(
            day.toString(),
            desk.tier().wire(),
            desk.place(),
            row.getInt("open"),
            row.getInt("overdue"),
            row.getInt("today"),
            row.getInt("supervised"));
    return Optional.ofNullable(row.getObject("head", UUID.class))
        .map(head -> new Made(head, event));
  }

  @Override
  public Optional<Digest> latest(Desk desk) {
    return sql.sql("SELECT * FROM digests WHERE place = ? ORDER BY day DESC LIMIT 1")
        .param(desk.place())
        .query(
            (row, _) ->
                new Digest(
                    row.getObject("day", LocalDate.class),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getInt("open"),
                    row.getInt("overdue"),
                    row.getInt("today"),
                    row.getInt("supervised"),
                    row.getArray("first") == null
                        ? List.of()
                        : List.of((UUID[]) row.getArray("first").getArray())))
        .optional();
  }
}

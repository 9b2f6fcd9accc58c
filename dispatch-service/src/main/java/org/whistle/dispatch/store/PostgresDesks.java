package org.whistle.dispatch.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.Desks;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Reads desks from the one index over what stands on them; only what is shown is read whole. */
@Repository
class PostgresDesks implements Desks {
  private static final String PRESSING =
      "CASE h.urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END";

  private final JdbcClient sql;

  PostgresDesks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Entry> on(Actor actor, Scope scope, Slice slice) {
    var seats =
        Stream.of(place(actor), actor.unit()).filter(Objects::nonNull).toArray(String[]::new);
    var seen = scope.over(HandlingRow.SEEN);
    var statement =
        sql.sql(
                """
                WITH shown AS (
                  SELECT h.id, own.whistle, %s AS pressing, coalesce(h.due_at, 'infinity') AS due
                  FROM handlings h LEFT JOIN LATERAL (
                    SELECT p.state, w.id AS whistle
                    FROM whistles w JOIN whistle_parts p ON p.whistle_id = w.id AND p.unit = :unit
                    WHERE :unit::text IS NOT NULL AND w.request_id = h.id
                    ORDER BY p.state IN ('done', 'returned', 'released'), w.blown_at DESC LIMIT 1
                  ) own ON true
                  WHERE h.shows_at <> '{}' AND h.shows_at && :seats::text[] AND %s
                    AND (h.shows_at && :desks::text[] OR h.lead = :unit
                      OR own.state NOT IN ('done', 'returned', 'released'))
                ), first AS (
                  SELECT * FROM shown
                  WHERE :after::text IS NULL
                    OR (pressing, due, id) > (:pressing::int, :due::timestamptz, :last::uuid)
                  ORDER BY pressing, due, id LIMIT :limit
                )
                SELECT first.id, pressing, due, to_jsonb(h) AS life, whistle_now() AS now,
                  (SELECT jsonb_agg(d) FROM decisions d WHERE d.request_id = h.id) AS asked,
                  (SELECT to_jsonb(own) FROM (
                    SELECT w.id, w.request_id, w.cycle, w.kind, w.lead, w.rule, p.unit, p.state, p.detail
                    FROM whistles w JOIN whistle_parts p ON p.whistle_id = w.id AND p.unit = :unit
                    WHERE w.id = first.whistle) own) AS whistle
                FROM first JOIN handlings h USING (id)
                ORDER BY pressing, due, first.id
                """
                    .formatted(PRESSING, seen.sql()))
            .params(seen.parameters());
    var mark = Mark.read(slice.after());
    return statement
        .param("unit", actor.unit())
        .param("seats", seats)
        .param("desks", Stream.ofNullable(place(actor)).toArray(String[]::new))
        .param("after", slice.after())
        .param("pressing", mark.pressing)
        .param("due", mark.due)
        .param("last", mark.id)
        .param("limit", slice.limit())
        .query((row, _) -> entry(row))
        .list();
  }

  private static @Nullable String place(Actor actor) {
    return actor.desk() == null ? null : actor.desk().place();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var whistle = row.getString("whistle");
    return new Entry(
        HandlingRow.read(row.getString("life")),
        whistle == null ? null : WhistleRow.read(whistle),
        decisions(row.getString("asked")),
        row.getObject("now", OffsetDateTime.class).toInstant(),
        new Mark(row.getString("pressing"), row.getString("due"), row.getString("id")).write());
  }

  private static List<Decision> decisions(@Nullable String rows) {
    return rows == null
        ? List.of()
        : JsonMapper.shared().readTree(rows).valueStream().map(DecisionRow::read).toList();
  }

  /** The place of an entry in the order, as a word that a path can hold. */
  private record Mark(@Nullable String pressing, @Nullable String due, @Nullable String id) {

    static Mark read(@Nullable String after) {
      if (after == null) {
        return new Mark(null, null, null);
      }
      try {
        var parts =
            new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|");
        UUID.fromString(parts[2]);
        Integer.parseInt(parts[0]);
        return new Mark(parts[0], parts[1], parts[2]);
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
        throw Refusal.invalid("after", "not a mark of this list");
      }
    }

    String write() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(String.join("|", pressing, due, id).getBytes(StandardCharsets.UTF_8));
    }
  }
}

package org.whistle.dispatch.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.Overruns;
import org.whistle.dispatch.model.Handling;

/** Reads by three partial indexes; the archive is in none of them. */
@Repository
class PostgresOverruns implements Overruns {
  private final JdbcClient sql;

  PostgresOverruns(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<UUID> due(int most, Collection<UUID> without) {
    return sql.sql(
            """
            SELECT id FROM handlings
            WHERE overrun_next <= (SELECT whistle_now())
              AND state NOT IN ('suspended', 'registered') AND id <> ALL (?)
            ORDER BY overrun_next LIMIT ?
            """)
        .param(without.toArray(UUID[]::new))
        .param(most)
        .query(UUID.class)
        .list();
  }

  @Override
  public List<Handling> open(Scope scope, @Nullable UUID after, int most) {
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            """
            SELECT to_jsonb(h) FROM handlings h
            WHERE h.shows_at <> '{}' AND (:after::uuid IS NULL OR h.id > :after) AND %s
            ORDER BY h.id LIMIT :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("after", after)
        .param("most", most)
        .query((row, _) -> HandlingRow.read(row.getString(1)))
        .list();
  }

  @Override
  public List<Listed> atDistrict(Scope scope, @Nullable UUID after, int most) {
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            """
            SELECT to_jsonb(h) AS life, hard.reason, coalesce(hard.since, h.overrun_since) AS since
            FROM handlings h LEFT JOIN LATERAL (
              SELECT j.body ->> 'reason' AS reason, j.occurred_at AS since FROM journal j
              WHERE h.state = 'hard-case' AND j.request_id = h.id
                AND j.type = 'hard-case.declared'
              ORDER BY j.sequence DESC LIMIT 1
            ) hard ON true
            WHERE (h.state = 'hard-case' OR h.overrun_next IS NOT NULL)
              AND (h.state = 'hard-case' OR length(h.desk) = 6 OR length(h.supervisor) = 6)
              AND (:after::uuid IS NULL OR h.id > :after) AND %s
            ORDER BY h.id LIMIT :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("after", after)
        .param("most", most)
        .query(
            (row, _) ->
                new Listed(
                    HandlingRow.read(row.getString("life")),
                    row.getString("reason"),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }
}

package org.whistle.dispatch.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.UnitWhistles;

/** Reads a unit's parts with their whistles; ids grow with time. */
@Repository
class PostgresUnitWhistles implements UnitWhistles {
  private final JdbcClient sql;

  PostgresUnitWhistles(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Called> of(String unit, Scope scope, @Nullable UUID after, int limit) {
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            """
            SELECT w.id, w.request_id, h.number, w.kind, w.lead, h.category, h.urgency, h.place,
              h.place_name, w.blown_at, p.state
            FROM whistle_parts p JOIN whistles w ON w.id = p.whistle_id
              JOIN handlings h ON h.id = w.request_id
            WHERE p.unit = :unit AND (:after::uuid IS NULL OR w.id > :after) AND %s
            ORDER BY w.id LIMIT :limit
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("unit", unit)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Called(
                    row.getObject("id", UUID.class),
                    row.getObject("request_id", UUID.class),
                    row.getString("number"),
                    row.getString("kind"),
                    row.getString("lead"),
                    row.getString("category"),
                    row.getString("urgency"),
                    row.getString("place"),
                    row.getString("place_name"),
                    row.getObject("blown_at", OffsetDateTime.class).toInstant(),
                    row.getString("state")))
        .list();
  }
}

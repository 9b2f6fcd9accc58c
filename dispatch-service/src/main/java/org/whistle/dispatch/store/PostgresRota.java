package org.whistle.dispatch.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.contracts.Watches;
import org.whistle.contracts.Watches.Watch;
import org.whistle.dispatch.Rota;

/** Reads turns, and cuts leaves out of them. */
@Repository
class PostgresRota implements Rota {
  private final JdbcClient sql;

  PostgresRota(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Watches within(Duration time) {
    return new Watches(
        sql.sql(
                """
                SELECT t.seat, t.member, lower(there) AS from_at, upper(there) AS until_at,
                  s.kind = 'part-time' AS part_time
                FROM turns t JOIN staff s ON s.id = t.member
                  CROSS JOIN LATERAL unnest(
                    tstzmultirange(tstzrange(t.from_at, t.until_at)) - coalesce(
                      (SELECT range_agg(tstzrange(l.from_at, l.until_at))
                       FROM leaves l WHERE l.member = t.member), '{}')) AS there
                WHERE t.until_at > whistle_now() AND upper(there) > whistle_now()
                  AND t.from_at < whistle_now() + make_interval(secs => :ahead)
                ORDER BY t.seat, from_at, t.member
                """)
            .param("ahead", time.toSeconds())
            .query(
                (row, _) ->
                    new Watch(
                        row.getString("seat"),
                        row.getString("member"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("part_time")))
            .list());
  }
}

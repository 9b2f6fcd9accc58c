package org.whistle.dispatch.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Viewers;

/** One row a person; pages say it again every ten seconds, and who missed two of them is gone. */
@Repository
class PostgresViewers implements Viewers {
  private final JdbcClient sql;

  PostgresViewers(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> besides(String viewer, UUID request) {
    return sql.sql(
            """
            WITH me AS (
              INSERT INTO viewers VALUES (:viewer, :request, whistle_now())
              ON CONFLICT (viewer) DO UPDATE
                SET request_id = excluded.request_id, seen_at = excluded.seen_at
            )
            SELECT viewer FROM viewers
            WHERE request_id = :request AND viewer <> :viewer
              AND seen_at > whistle_now() - interval '25 seconds'
            ORDER BY viewer
            """)
        .param("viewer", viewer)
        .param("request", request)
        .query(String.class)
        .list();
  }
}

package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Announced;
import org.whistle.dispatch.Announcements;

/** A small table that only grows. */
@Repository
class PostgresAnnouncements implements Announcements {
  private final JdbcClient sql;

  PostgresAnnouncements(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Announced> all() {
    return sql.sql("SELECT * FROM announced ORDER BY announced_at, version")
        .query((row, _) -> announced(row))
        .list();
  }

  @Override
  public boolean add(Announced one) {
    return sql.sql(
                """
                INSERT INTO announced (kind, version, content, holds_from, announced_by)
                VALUES (?, ?, ?, ?::timestamptz, ?) ON CONFLICT DO NOTHING
                """)
            .params(one.kind(), one.version(), one.content(), one.from().toString(), one.by())
            .update()
        == 1;
  }

  @Override
  public Instant now() {
    return sql.sql("SELECT whistle_now()").query(OffsetDateTime.class).single().toInstant();
  }

  private static Announced announced(ResultSet row) throws SQLException {
    return new Announced(
        row.getString("kind"),
        row.getString("version"),
        row.getString("content"),
        row.getObject("holds_from", OffsetDateTime.class).toInstant(),
        row.getString("announced_by"),
        row.getObject("announced_at", OffsetDateTime.class).toInstant());
  }
}

package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Helps;
import org.whistle.dispatch.model.Help;

@Repository
class PostgresHelps implements Helps {
  private final JdbcClient sql;

  PostgresHelps(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Help> find(UUID id) {
    return sql.sql("SELECT * FROM helps WHERE id = ?")
        .param(id)
        .query((row, _) -> help(row))
        .optional();
  }

  @Override
  public List<Help> of(UUID request) {
    return sql.sql("SELECT * FROM helps WHERE request_id = ? ORDER BY called_at, id")
        .param(request)
        .query((row, _) -> help(row))
        .list();
  }

  @Override
  public void save(Help help) {
    sql.sql(
            """
            INSERT INTO helps (id, request_id, unit, called_at, came_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET (came_at, recorded_by) =
              (excluded.came_at, excluded.recorded_by)
            """)
        .params(
            help.id(),
            help.requestId(),
            help.unit(),
            Timestamp.from(help.calledAt()),
            timestamp(help.cameAt()),
            help.recordedBy())
        .update();
  }

  private static Help help(ResultSet row) throws SQLException {
    var came = row.getTimestamp("came_at");
    return new Help(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getString("unit"),
        row.getTimestamp("called_at").toInstant(),
        came == null ? null : came.toInstant(),
        row.getString("recorded_by"));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}

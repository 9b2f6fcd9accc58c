package org.whistle.feedback.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.Rechecks;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Desk;
import org.whistle.feedback.model.Handler;
import org.whistle.feedback.model.Recheck;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresRechecks implements Rechecks {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresRechecks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void call(Recheck it, Instant at) {
    jdbc.sql(
            """
            insert into rechecks (visit_id, request_id, cycle, visitor, handler_by, handler_unit,
              handler_tier, handler_place, called_at)
            values (:visit, :request, :cycle, :visitor, :by, :unit, :tier, :place, :at)
            """)
        .param("visit", it.visitId())
        .param("request", it.requestId())
        .param("cycle", it.cycle())
        .param("visitor", it.visitor())
        .param("by", it.handler().by())
        .param("unit", it.handler().unit().orElse(null))
        .param("tier", it.handler().desk().tier())
        .param("place", it.handler().desk().place())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Recheck> open(UUID requestId) {
    return jdbc.sql(
            "select * from rechecks where request_id = :id and done_at is null order by cycle limit 1")
        .param("id", requestId)
        .query((row, _) -> recheck(row))
        .optional();
  }

  @Override
  public void done(Recheck it, String by, Instant at) {
    jdbc.sql("update rechecks set done_by = :by, done_at = :at where visit_id = :visit")
        .param("by", by)
        .param("at", Timestamp.from(at))
        .param("visit", it.visitId())
        .update();
  }

  @Override
  public List<Due> due(Scope scope, Colleague by, int limit) {
    var seen = scope.over(new Scope.Columns("m.place", "'{}'::text[]", "m.restricted", "m.about"));
    return jdbc.sql(
            """
            select to_jsonb(m), r.cycle, r.called_at
            from rechecks r join matters m using (request_id)
            where r.done_at is null and %s and r.visitor <> :me and r.handler_by <> :me
              and r.handler_unit is distinct from coalesce(:unit, '')
            order by r.called_at, r.request_id limit :limit
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("me", by.id())
        .param("unit", by.unit().orElse(null))
        .param("limit", limit)
        .query(
            (row, _) ->
                new Due(
                    json.readValue(row.getString(1), MatterRow.class).matter().subject(),
                    row.getInt(2),
                    row.getTimestamp(3).toInstant()))
        .list();
  }

  private static Recheck recheck(ResultSet row) throws SQLException {
    return new Recheck(
        row.getObject("request_id", UUID.class),
        row.getObject("visit_id", UUID.class),
        row.getInt("cycle"),
        row.getString("visitor"),
        new Handler(
            row.getString("handler_by"),
            Optional.ofNullable(row.getString("handler_unit")),
            new Desk(row.getString("handler_tier"), row.getString("handler_place"))));
  }
}

package org.whistle.feedback.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.Forgettings;
import org.whistle.feedback.Waiting.Slice;
import org.whistle.feedback.model.Forgetting;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresForgettings implements Forgettings {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresForgettings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public boolean add(Forgetting it) {
    return jdbc.sql(
                """
                insert into forgettings (forgetting_id, request_id, asked_by, asked_at)
                values (:id, :request, :by, :at) on conflict do nothing
                """)
            .param("id", it.id())
            .param("request", it.requestId())
            .param("by", it.by())
            .param("at", Timestamp.from(it.at()))
            .update()
        == 1;
  }

  @Override
  public boolean isForgotten(UUID requestId) {
    return jdbc.sql("select exists (select from forgettings where request_id = :id and agreed)")
        .param("id", requestId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Forgetting> find(UUID id) {
    return jdbc.sql("select * from forgettings where forgetting_id = :id")
        .param("id", id)
        .query((row, _) -> read(row))
        .optional();
  }

  @Override
  public boolean decide(Forgetting it, boolean agreed, String by) {
    return jdbc.sql(
                """
                update forgettings set agreed = :agreed, decided_by = :by,
                  decided_at = whistle_now()
                where forgetting_id = :id and agreed is null
                """)
            .param("agreed", agreed)
            .param("by", by)
            .param("id", it.id())
            .update()
        == 1;
  }

  @Override
  public List<Asked> waiting(Scope scope, String notBy, Slice slice) {
    var seen = scope.over(new Scope.Columns("m.place", "'{}'::text[]", "m.restricted", "m.about"));
    var after = slice.after();
    return jdbc.sql(
            """
            select f.*, to_jsonb(m) matter from forgettings f join matters m using (request_id)
            where f.agreed is null and f.asked_by <> :me and %s
              and (:at::timestamptz is null or (f.asked_at, f.request_id) > (:at, :after))
            order by f.asked_at, f.request_id limit :limit
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("me", notBy)
        .param("at", after == null ? null : Timestamp.from(after.at()))
        .param("after", after == null ? null : after.requestId())
        .param("limit", slice.limit())
        .query(
            (row, _) ->
                new Asked(
                    read(row), json.readValue(row.getString("matter"), MatterRow.class).matter()))
        .list();
  }

  private static Forgetting read(ResultSet row) throws SQLException {
    return new Forgetting(
        row.getObject("forgetting_id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant());
  }
}

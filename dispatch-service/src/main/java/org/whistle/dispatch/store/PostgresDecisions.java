package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.Decisions;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;

/** A decision is a row; it stands on a desk until it is made. */
@Repository
class PostgresDecisions implements Decisions {
  private final JdbcClient sql;

  PostgresDecisions(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Decision> find(UUID id) {
    return sql.sql("SELECT to_jsonb(d) FROM decisions d WHERE id = ?")
        .param(id)
        .query((row, _) -> DecisionRow.read(row.getString(1)))
        .optional();
  }

  @Override
  public List<Decision> of(UUID request) {
    return sql.sql("SELECT to_jsonb(d) FROM decisions d WHERE request_id = ? ORDER BY asked_at, id")
        .param(request)
        .query((row, _) -> DecisionRow.read(row.getString(1)))
        .list();
  }

  @Override
  public void save(Decision decision) {
    var wish = decision.wish();
    sql.sql(
            """
            INSERT INTO decisions (id, request_id, kind, cycle, holding, clock, until, reason,
              asked_by, call, desk, approved, decided_by)
            VALUES (:id, :request, :kind, :cycle, :holding, :clock, :until, :reason,
              :by, :call::jsonb, :desk, :approved, :decider)
            ON CONFLICT (id) DO UPDATE SET (desk, approved, decided_by) =
              (excluded.desk, excluded.approved, excluded.decided_by)
            """)
        .param("id", decision.id())
        .param("request", decision.requestId())
        .param("kind", wish.kind().wire())
        .param("cycle", wish.cycle())
        .param("holding", wish.holding())
        .param("clock", wish.clock())
        .param("until", timestamp(wish.until()))
        .param("reason", wish.reason())
        .param("by", wish.by())
        .param("call", DecisionRow.call(decision))
        .param("desk", DecisionRow.desk(decision.verdict()))
        .param("approved", DecisionRow.approved(decision.verdict()))
        .param("decider", DecisionRow.decider(decision.verdict()))
        .update();
  }

  @Override
  public List<Entry> waitingFor(Actor actor, Scope scope, Slice slice) {
    if (actor.desk() == null) {
      return List.of();
    }
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            """
            SELECT to_jsonb(d) AS decision, to_jsonb(h) AS life, d.asked_at
            FROM decisions d JOIN handlings h ON h.id = d.request_id
            WHERE d.desk = :desk AND d.cycle = h.cycle
              AND (d.kind = 'return' AND h.state NOT IN ('resolved', 'declined', 'withdrawn', 'archived')
                OR d.holding = h.holding AND h.state IN ('taken', 'responded', 'suspended'))
              AND %s
              AND (:after::uuid IS NULL
                OR (d.asked_at, d.request_id) > (:at::timestamptz, :after::uuid))
            ORDER BY d.asked_at, d.request_id LIMIT :limit
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("desk", actor.desk().place())
        .param("at", timestamp(slice.at()))
        .param("after", slice.after())
        .param("limit", slice.limit())
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        DecisionRow.read(row.getString("decision")),
        HandlingRow.read(row.getString("life")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}

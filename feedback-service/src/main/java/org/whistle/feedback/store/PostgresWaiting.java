package org.whistle.feedback.store;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.Waiting;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Matter.RedoAwaited;
import tools.jackson.databind.json.JsonMapper;

/** What waits, within a caller's scope and outside of his own work. */
@Repository
class PostgresWaiting implements Waiting {
  private static final String UNITS = "array_remove(array[handler_unit], null)";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresWaiting(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Visit> visits(Scope scope, Colleague by, Slice slice) {
    return select("visit-awaited", "first_try_by", new Asker(scope, by), slice)
        .query((row, _) -> new Visit(read(row.getString(1)).visitAwaited(), row.getBoolean(2)))
        .list();
  }

  @Override
  public List<RedoAwaited> redos(Scope scope, Colleague by, Slice slice) {
    return select("redo-awaited", "redo_asked_at", new Asker(scope, by), slice)
        .query((row, _) -> read(row.getString(1)).redoAwaited())
        .list();
  }

  private JdbcClient.StatementSpec select(String state, String order, Asker asker, Slice slice) {
    var inScope = asker.scope.over(new Scope.Columns("place", UNITS, "restricted", "about"));
    var after = slice.after();
    return jdbc.sql(
            """
            select to_jsonb(m), %1$s < whistle_now() from matters m
            where state = :state and visit_reason is distinct from 'posted' and %2$s
              and handler_by <> :me
              and handler_unit is distinct from coalesce(:unit, '')
              and not handler_tier || handler_place = any(:desks)
              %3$s
            order by %1$s, request_id limit :limit
            """
                .formatted(order, inScope.sql(), after == null ? "" : beyond(order)))
        .param("state", state)
        .params(inScope.parameters())
        .param("me", asker.by.id())
        .param("unit", asker.unit())
        .param("desks", asker.desks())
        .param("at", after == null ? null : Timestamp.from(after.at()))
        .param("after", after == null ? null : after.requestId())
        .param("limit", slice.limit());
  }

  private static String beyond(String order) {
    return "and (%s, request_id) > (:at, :after)".formatted(order);
  }

  private MatterRow read(String row) {
    return json.readValue(row, MatterRow.class);
  }

  private record Asker(Scope scope, Colleague by) {
    @Nullable String unit() {
      return by.unit().orElse(null);
    }

    String[] desks() {
      return by.desks().stream().map(it -> it.tier() + it.place()).toArray(String[]::new);
    }
  }
}

package org.whistle.dispatch.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.Tasks;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Task;
import org.whistle.dispatch.model.TaskState;

@Repository
class PostgresTasks implements Tasks {
  private final JdbcClient sql;

  PostgresTasks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Task> find(UUID id) {
    return sql.sql("SELECT * FROM tasks WHERE id = ?")
        .param(id)
        .query((row, _) -> TaskRow.read(row))
        .optional();
  }

  @Override
  public List<Task> of(UUID request) {
    return sql.sql("SELECT * FROM tasks WHERE request_id = ? ORDER BY id")
        .param(request)
        .query((row, _) -> TaskRow.read(row))
        .list();
  }

  @Override
  public void save(Task task) {
    var doer = task.doer().named();
    sql.sql(
            """
            INSERT INTO tasks (id, request_id, cycle, doer_kind, doer, doer_place, due_at, state,
              signed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET (state, signed_by) =
              (excluded.state, excluded.signed_by)
            """)
        .params(
            task.id(),
            task.requestId(),
            task.origin().cycle(),
            doer.kind(),
            doer.code(),
            doer.place(),
            Timestamp.from(task.dueAt()),
            task.state().wire(),
            signedBy(task.state()))
        .update();
  }

  @Override
  public List<Waiting> waitingFor(Actor actor, Scope scope, int most) {
    var seen = scope.over(HandlingRow.SEEN);
    var desk = actor.desk() == null ? null : actor.desk().place();
    var doers =
        Stream.of(actor.id(), actor.unit(), desk).filter(Objects::nonNull).toArray(String[]::new);
    return sql.sql(
            """
            SELECT t.*, to_jsonb(h) AS life FROM tasks t JOIN handlings h ON h.id = t.request_id
            WHERE t.state IN ('assigned', 'signed') AND t.doer = ANY (:doers)
              AND t.cycle = h.cycle AND h.shows_at <> '{}' AND %s
            ORDER BY t.due_at, t.id LIMIT :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("doers", doers)
        .param("most", most)
        .query((row, _) -> new Waiting(TaskRow.read(row), HandlingRow.read(row.getString("life"))))
        .list();
  }

  private static @Nullable String signedBy(TaskState state) {
    return state instanceof TaskState.Signed signed ? signed.by() : null;
  }
}

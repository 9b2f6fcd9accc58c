package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Doer;
import org.whistle.dispatch.model.Task;
import org.whistle.dispatch.model.TaskState;

/** A row of {@code tasks}. */
final class TaskRow {
  private TaskRow() {}

  static Task read(ResultSet row) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        new Task.Origin(row.getObject("request_id", UUID.class), row.getInt("cycle")),
        doer(row),
        row.getTimestamp("due_at").toInstant(),
        state(row));
  }

  private static Doer doer(ResultSet row) throws SQLException {
    var code = row.getString("doer");
    return switch (row.getString("doer_kind")) {
      case "desk" -> new Doer.OfDesk(Desk.of(code));
      case "unit" -> new Doer.OfUnit(code);
      case "person" -> new Doer.OfPerson(code, Desk.of(row.getString("doer_place")));
      case String other -> throw new IllegalStateException("No such doer: " + other);
    };
  }

  private static TaskState state(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "assigned" -> new TaskState.Assigned();
      case "signed" -> new TaskState.Signed(row.getString("signed_by"));
      case "done" -> new TaskState.Done();
      case "returned" -> new TaskState.Returned();
      case "dropped" -> new TaskState.Dropped();
      case String other -> throw new IllegalStateException("No such state: " + other);
    };
  }
}

package org.whistle.feedback.meetings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.model.Kind;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.meetings.model.Plan;

/** Rows as meetings. */
final class MeetingRows {
  private MeetingRows() {}

  static Meeting meeting(ResultSet row) throws SQLException {
    var plan = plan(row);
    return switch (row.getString("state")) {
      case "planned" -> new Meeting.Planned(plan);
      case "held" -> new Meeting.Held(plan, at(row, "held_at"));
      case "closed" -> new Meeting.Closed(plan, at(row, "held_at"), at(row, "closed_at"));
      case "called-off" -> new Meeting.CalledOff(plan, row.getString("reason"));
      default -> throw new IllegalStateException("No meeting is " + row.getString("state"));
    };
  }

  private static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        row.getObject("meeting_id", UUID.class),
        constant(Kind.class, row.getString("kind")),
        row.getString("place"),
        at(row, "starts_at"),
        row.getString("venue"),
        row.getString("topic"),
        row.getString("lead"),
        List.of((String[]) row.getArray("units").getArray()));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Timestamp at(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E constant(Class<E> type, String wire) {
    return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

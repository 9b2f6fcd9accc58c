package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;

/** Rows of staff, turns and leaves. */
final class StaffRows {
  private StaffRows() {}

  static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("id"),
        row.getString("name"),
        Member.Kind.of(row.getString("kind")),
        row.getString("seat"),
        row.getString("unit"),
        row.getString("phone"));
  }

  static DutyTurn turn(ResultSet row, int number) throws SQLException {
    return new DutyTurn(
        row.getObject("id", UUID.class),
        row.getString("member"),
        row.getString("seat"),
        time(row, "from_at"),
        time(row, "until_at"),
        row.getBoolean("by_phone"));
  }

  static Leave leave(ResultSet row, int number) throws SQLException {
    return new Leave(
        row.getObject("id", UUID.class),
        row.getString("member"),
        time(row, "from_at"),
        time(row, "until_at"),
        row.getString("reason"));
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

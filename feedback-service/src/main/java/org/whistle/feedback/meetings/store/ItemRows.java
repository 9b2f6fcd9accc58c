package org.whistle.feedback.meetings.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.model.Decision;
import org.whistle.feedback.meetings.model.Decision.Charge;
import org.whistle.feedback.meetings.model.Decision.Signed;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Item.Subject;
import org.whistle.feedback.meetings.model.Outcome;
import org.whistle.feedback.meetings.model.Source;

/** Rows as items. */
final class ItemRows {
  private ItemRows() {}

  static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getObject("item_id", UUID.class),
        new Subject(
            row.getObject("request_id", UUID.class),
            row.getObject("carried", UUID.class),
            row.getString("category"),
            row.getObject("words_of", UUID.class),
            row.getObject("words_id", UUID.class)),
        MeetingRows.constant(Source.class, row.getString("source")),
        row.getBoolean("dropped"),
        row.getObject("note_id", UUID.class),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Decision(
            MeetingRows.constant(Outcome.class, outcome),
            charge(row.getString("owner"), row.getDate("due_on")),
            row.getObject("decision_words", UUID.class),
            row.getBoolean("published"),
            row.getObject("pointed", UUID.class),
            new Signed(row.getString("decided_by"), MeetingRows.at(row, "decided_at")),
            row.getString("done_by") == null
                ? null
                : new Signed(row.getString("done_by"), MeetingRows.at(row, "done_at")));
  }

  private static @Nullable Charge charge(@Nullable String owner, @Nullable Date dueOn) {
    return owner == null || dueOn == null ? null : new Charge(owner, dueOn.toLocalDate());
  }
}

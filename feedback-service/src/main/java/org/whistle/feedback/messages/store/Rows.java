package org.whistle.feedback.messages.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.feedback.messages.model.Message.Origin;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.State;
import org.whistle.feedback.messages.model.Wire;

/** Rows as the model has them. */
final class Rows {
  private Rows() {}

  static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getObject("request_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("move"),
        row.getString("matrix"),
        row.getTimestamp("made_at").toInstant());
  }

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject("delivery_id", UUID.class),
        Wire.read(Channel.class, row.getString("channel")),
        Wire.read(State.class, row.getString("state")),
        Optional.ofNullable(row.getString("reason")).map(it -> Wire.read(Reason.class, it)),
        row.getInt("attempts"),
        row.getTimestamp("next_try").toInstant());
  }
}

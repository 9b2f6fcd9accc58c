package org.whistle.feedback.ahead.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.whistle.feedback.ahead.model.Ground;
import org.whistle.feedback.ahead.model.Proposal;
import org.whistle.feedback.ahead.model.Proposal.Signed;

/** Rows as proposals. */
final class ProposalRows {
  private ProposalRows() {}

  static Proposal proposal(ResultSet row) throws SQLException {
    var open =
        new Proposal.Open(
            row.getObject("proposal_id", UUID.class),
            ground(row),
            PostgresSpots.spot(row),
            row.getTimestamp("proposed_at").toInstant());
    return switch (row.getString("state")) {
      case "open" -> open;
      case "accepted" -> open.accepted(row.getObject("pointed", UUID.class), signed(row));
      case "declined" -> open.declined(row.getString("reason"), signed(row));
      default -> throw new IllegalStateException("No proposal is " + row.getString("state"));
    };
  }

  private static Ground ground(ResultSet row) throws SQLException {
    return new Ground(
        row.getString("rule"),
        row.getString("rules"),
        row.getString("kind"),
        row.getInt("number"),
        row.getInt("days"),
        row.getDate("period").toLocalDate());
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(row.getString("decided_by"), row.getTimestamp("decided_at").toInstant());
  }
}

package org.whistle.feedback.appeals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.appeals.model.Appeal;
import org.whistle.feedback.appeals.model.Appeal.Asked;
import org.whistle.feedback.appeals.model.Appeal.Excluded;
import org.whistle.feedback.appeals.model.Appeal.Refused;
import org.whistle.feedback.appeals.model.Appeal.Supported;
import org.whistle.feedback.appeals.model.Claim;
import org.whistle.feedback.model.Quote;

/** How an appeal's state stands in its row; who refuses leaves who supported in it. */
record AppealRow(String state, @Nullable String supportedBy, @Nullable String decidedBy) {

  static AppealRow of(Appeal appeal) {
    return switch (appeal) {
      case Asked _ -> new AppealRow("asked", null, null);
      case Supported it -> new AppealRow("supported", it.first(), null);
      case Excluded it -> new AppealRow("excluded", it.first(), it.second());
      case Refused it -> new AppealRow("refused", null, it.by());
    };
  }

  static Appeal read(ResultSet row) throws SQLException {
    var claim =
        new Claim(
            row.getObject("appeal_id", UUID.class),
            row.getObject("request_id", UUID.class),
            row.getString("part"),
            row.getString("reason"),
            row.getObject("evidence_id", UUID.class),
            row.getString("asked_by"),
            new Quote(row.getObject("words_id", UUID.class), row.getString("words_hash")),
            row.getTimestamp("asked_at").toInstant());
    var state = row.getString("state");
    return switch (state) {
      case "asked" -> new Asked(claim);
      case "supported" -> new Supported(claim, text(row, "supported_by"));
      case "excluded" -> new Excluded(claim, text(row, "supported_by"), text(row, "decided_by"));
      case "refused" -> new Refused(claim, text(row, "decided_by"));
      default -> throw new IllegalStateException("An appeal is never " + state);
    };
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }
}

package org.whistle.feedback.analyses.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.Analysis.Confirmed;
import org.whistle.feedback.analyses.model.Analysis.Explained;
import org.whistle.feedback.analyses.model.Analysis.Opened;
import org.whistle.feedback.analyses.model.Analysis.Revisited;
import org.whistle.feedback.analyses.model.BadRating;
import org.whistle.feedback.analyses.model.Explanation;
import org.whistle.feedback.analyses.model.Review;
import org.whistle.feedback.analyses.model.Revisit;
import org.whistle.feedback.model.Quote;

/** How an analysis stands in its row; columns that a state doesn't own are null. */
final class AnalysisRow {
  private AnalysisRow() {}

  static Map<String, @Nullable Object> of(Analysis analysis) {
    var why = analysis.explanation();
    var review = review(analysis);
    var revisit = analysis instanceof Revisited it ? Optional.of(it.revisit()) : NOBODY;
    var row = new HashMap<String, @Nullable Object>();
    row.put("id", analysis.rating().id());
    row.put("state", state(analysis));
    row.put("cause", why.map(Explanation::cause).orElse(null));
    row.put("unit", why.flatMap(Explanation::unit).orElse(null));
    row.put("person", why.flatMap(Explanation::person).orElse(null));
    row.put("action", why.map(it -> it.action().id()).orElse(null));
    row.put("hash", why.map(it -> it.action().hash()).orElse(null));
    row.put("due", why.map(it -> Timestamp.from(it.dueAt())).orElse(null));
    row.put("explainedBy", why.map(Explanation::by).orElse(null));
    row.put("published", review.map(Review::published).orElse(null));
    row.put("confirmedBy", review.map(Review::by).orElse(null));
    row.put("outcome", revisit.map(it -> it.outcome().name()).orElse(null));
    row.put("revisitedBy", revisit.map(Revisit::by).orElse(null));
    return row;
  }

  private static final Optional<Revisit> NOBODY = Optional.empty();

  private static Optional<Review> review(Analysis analysis) {
    return switch (analysis) {
      case Opened _, Explained _ -> Optional.empty();
      case Confirmed it -> Optional.of(it.review());
      case Revisited it -> Optional.of(it.review());
    };
  }

  private static String state(Analysis analysis) {
    return switch (analysis) {
      case Opened _ -> "opened";
      case Explained _ -> "explained";
      case Confirmed _ -> "confirmed";
      case Revisited _ -> "revisited";
    };
  }

  static Analysis read(ResultSet row) throws SQLException {
    var opened =
        new Opened(
            new BadRating(
                row.getObject("rating_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getInt("cycle"),
                row.getTimestamp("opened_at").toInstant()));
    var rating = opened.rating();
    return switch (row.getString("state")) {
      case "opened" -> opened;
      case "explained" -> new Explained(rating, why(row));
      case "confirmed" -> new Confirmed(rating, why(row), review(row));
      case "revisited" -> new Revisited(rating, why(row), review(row), revisit(row));
      default -> throw new IllegalStateException("An analysis is never " + row.getString("state"));
    };
  }

  private static Explanation why(ResultSet row) throws SQLException {
    return new Explanation(
        row.getString("cause"),
        Optional.ofNullable(row.getString("unit")),
        Optional.ofNullable(row.getString("person")),
        new Quote(row.getObject("action_id", UUID.class), row.getString("action_hash")),
        row.getTimestamp("due_at").toInstant(),
        row.getString("explained_by"));
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(row.getBoolean("published"), row.getString("confirmed_by"));
  }

  private static Revisit revisit(ResultSet row) throws SQLException {
    return new Revisit(
        Revisit.Outcome.valueOf(row.getString("outcome")), row.getString("revisited_by"));
  }
}

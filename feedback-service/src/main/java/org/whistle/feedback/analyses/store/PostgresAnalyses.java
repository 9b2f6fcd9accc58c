package org.whistle.feedback.analyses.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.analyses.Analyses;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.BadRating;

/** An analysis is seen by whoever sees the answer that it is about, in the same month. */
@Repository
class PostgresAnalyses implements Analyses {
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("r.place", "r.units", "r.restricted", "r.about");
  private static final String COUNTED =
      """
      analyses a join rate_rows r
        on r.request_id = a.request_id and r.part = 'answer:' || a.rating_id
      """;

  private final JdbcClient jdbc;

  PostgresAnalyses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void open(Collection<BadRating> ratings) {
    for (var it : ratings) {
      jdbc.sql(
              """
              insert into analyses (rating_id, request_id, cycle, opened_at, state)
              values (:id, :request, :cycle, :at, 'opened')
              """)
          .param("id", it.id())
          .param("request", it.requestId())
          .param("cycle", it.cycle())
          .param("at", Timestamp.from(it.at()))
          .update();
    }
  }

  @Override
  public Optional<Analysis> find(UUID ratingId) {
    return jdbc.sql("select * from analyses where rating_id = :id")
        .param("id", ratingId)
        .query((row, _) -> AnalysisRow.read(row))
        .optional();
  }

  @Override
  public void save(Analysis analysis) {
    jdbc.sql(
            """
            update analyses set state = :state, cause = :cause, unit = :unit, person = :person,
              action_id = :action, action_hash = :hash, due_at = :due, explained_by = :explainedBy,
              published = :published, confirmed_by = :confirmedBy, outcome = :outcome,
              revisited_by = :revisitedBy, moved_at = whistle_now()
            where rating_id = :id
            """)
        .params(AnalysisRow.of(analysis))
        .update();
  }

  @Override
  public Optional<Listed> seen(UUID ratingId, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            "select a.*, r.number, r.category, r.unit as answerable from %s where a.rating_id = :id and %s"
                .formatted(COUNTED, seen.sql()))
        .params(seen.parameters())
        .param("id", ratingId)
        .query((row, _) -> listed(row))
        .optional();
  }

  @Override
  public List<Listed> of(Question question, Scope scope) {
    var seen = scope.over(COLUMNS);
    var asked =
        jdbc.sql(
                """
                select a.*, r.number, r.category, r.unit as answerable from %s
                where r.month = :month and r.excluded = 0 and %s %s
                order by a.opened_at desc, a.rating_id limit 200
                """
                    .formatted(
                        COUNTED,
                        seen.sql(),
                        question.key() == null ? "" : "and " + key(question.by()) + " = :key"))
            .params(seen.parameters())
            .param("month", question.month());
    if (question.key() != null) {
      asked = asked.param("key", question.key());
    }
    return asked.query((row, _) -> listed(row)).list();
  }

  @Override
  public List<Bar> bars(Question question, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select %s, count(*) from %s
            where r.month = :month and r.excluded = 0 and %s group by 1
            """
                .formatted(key(question.by()), COUNTED, seen.sql()))
        .params(seen.parameters())
        .param("month", question.month())
        .query((row, _) -> new Bar(row.getString(1), row.getLong(2)))
        .list();
  }

  /** Until somebody says who is meant, it is whose outcome it was. */
  private static String key(By by) {
    return switch (by) {
      case CAUSE -> "coalesce(a.cause, '')";
      case UNIT -> "coalesce(a.unit, r.unit)";
      case CATEGORY -> "r.category";
    };
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        AnalysisRow.read(row),
        row.getString("number"),
        row.getString("category"),
        row.getString("answerable"));
  }
}

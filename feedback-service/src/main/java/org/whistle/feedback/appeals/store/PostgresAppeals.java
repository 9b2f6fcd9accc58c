package org.whistle.feedback.appeals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.appeals.Appeals;
import org.whistle.feedback.appeals.model.Appeal;

@Repository
class PostgresAppeals implements Appeals {
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("r.place", "r.units", "r.restricted", "r.about");
  private static final String LISTED =
      """
      select a.*, r.number, r.category from appeals a
      join rate_rows r on r.request_id = a.request_id and r.part = a.part
      """;

  private final JdbcClient jdbc;

  PostgresAppeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Appeal> find(UUID appealId) {
    return jdbc.sql("select * from appeals where appeal_id = :id")
        .param("id", appealId)
        .query((row, _) -> AppealRow.read(row))
        .optional();
  }

  @Override
  public boolean add(Appeal.Asked appeal) {
    var claim = appeal.claim();
    return jdbc.sql(
                """
                insert into appeals (appeal_id, request_id, part, reason, evidence_id, asked_by,
                  words_id, words_hash, asked_at, state)
                values (:id, :request, :part, :reason, :evidence, :by, :words, :hash, :at, 'asked')
                on conflict (request_id, part) do nothing
                """)
            .param("id", claim.id())
            .param("request", claim.requestId())
            .param("part", claim.part())
            .param("reason", claim.reason())
            .param("evidence", claim.evidence())
            .param("by", claim.by())
            .param("words", claim.words().id())
            .param("hash", claim.words().hash())
            .param("at", Timestamp.from(claim.at()))
            .update()
        == 1;
  }

  @Override
  public void save(Appeal appeal) {
    var row = AppealRow.of(appeal);
    jdbc.sql(
            """
            update appeals set state = :state, supported_by = coalesce(:first, supported_by),
              decided_by = :last, moved_at = whistle_now()
            where appeal_id = :id
            """)
        .param("id", appeal.claim().id())
        .param("state", row.state())
        .param("first", row.supportedBy())
        .param("last", row.decidedBy())
        .update();
  }

  @Override
  public List<Listed> open(Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            LISTED
                + "where a.state in ('asked', 'supported') and "
                + seen.sql()
                + " order by a.asked_at, a.appeal_id limit 200")
        .params(seen.parameters())
        .query((row, _) -> listed(row))
        .list();
  }

  @Override
  public List<Listed> of(UUID requestId, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            LISTED + "where a.request_id = :request and " + seen.sql() + " order by a.asked_at")
        .params(seen.parameters())
        .param("request", requestId)
        .query((row, _) -> listed(row))
        .list();
  }

  @Override
  public Optional<String> counted(UUID requestId, String part, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select r.number from rate_rows r
            where r.request_id = :request and r.part = :part and %s
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("request", requestId)
        .param("part", part)
        .query(String.class)
        .optional();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(AppealRow.read(row), row.getString("number"), row.getString("category"));
  }
}

package org.whistle.feedback.rates.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.rates.Objections;

@Repository
class PostgresObjections implements Objections {
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("r.place", "r.units", "r.restricted", "r.about");

  private final JdbcClient jdbc;

  PostgresObjections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean hasCase(int month, UUID requestId, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select exists (
              select from rate_rows r
              where r.request_id = :id and r.part = 'case' and r.month = :month and %s)
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("id", requestId)
        .param("month", month)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void keep(UUID id, int month, UUID requestId, String by, UUID wordsId) {
    jdbc.sql(
            """
            insert into rate_objections
            values (:id, :month, :request, :by, :words, whistle_now())
            """)
        .param("id", id)
        .param("month", month)
        .param("request", requestId)
        .param("by", by)
        .param("words", wordsId)
        .update();
  }

  @Override
  public List<Objection> of(int month, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select o.*, r.number from rate_objections o
            join rate_rows r on r.request_id = o.request_id and r.part = 'case'
            where o.month = :month and %s order by o.made_at desc limit 200
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("month", month)
        .query(
            (row, _) ->
                new Objection(
                    row.getObject("objection_id", UUID.class),
                    row.getInt("month"),
                    row.getObject("request_id", UUID.class),
                    row.getString("number"),
                    row.getString("made_by"),
                    row.getObject("words_id", UUID.class),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }
}

package org.whistle.dispatch.store;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.RoutedRequests;
import org.whistle.dispatch.model.Matter;

/** A day at a time, found by the block ranges of its rows. */
@Repository
class PostgresRoutedRequests implements RoutedRequests {
  private final JdbcClient sql;

  PostgresRoutedRequests(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Matter> between(Scope scope, Instant from, Instant until) {
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            """
            SELECT to_jsonb(h) FROM handlings h
            WHERE h.pointed_at >= :from::timestamptz AND h.pointed_at < :until::timestamptz AND %s
            ORDER BY h.pointed_at, h.id
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("from", from.toString())
        .param("until", until.toString())
        .query((row, _) -> HandlingRow.read(row.getString(1)).matter())
        .list();
  }

  @Override
  public long open(Scope scope, List<String> units) {
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            "SELECT count(*) FROM handlings h WHERE h.shows_at <> '{}' AND h.units && :units AND "
                + seen.sql())
        .params(seen.parameters())
        .param("units", units.toArray(String[]::new))
        .query(Long.class)
        .single();
  }
}

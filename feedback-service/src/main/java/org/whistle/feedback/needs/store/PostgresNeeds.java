package org.whistle.feedback.needs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.needs.Needs;
import org.whistle.feedback.needs.model.Change;
import org.whistle.feedback.needs.model.Fresh;
import org.whistle.feedback.needs.model.Need;

@Repository
class PostgresNeeds implements Needs {
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("n.place", "n.units", "m.restricted", "m.about");
  private static final String SELECT =
      """
      select n.*, m.number, m.place_name,
        (select count(*) from needs o where o.master = n.request_id) as others
      from needs n join matters m using (request_id)
      """;

  private final JdbcClient jdbc;
  private final NeedRows rows;

  PostgresNeeds(JdbcClient jdbc, NeedRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public void keep(Collection<Fresh> pointed, Collection<Change> changes) {
    if (!pointed.isEmpty()) {
      jdbc.sql(NeedRows.ADD).param("rows", rows.fresh(pointed)).update();
    }
    if (!changes.isEmpty()) {
      jdbc.sql(NeedRows.CHANGE).param("rows", rows.changes(changes)).update();
    }
  }

  @Override
  public List<Need> open(String place, int most) {
    return jdbc.sql(
            SELECT
                + """
                where n.open and n.place between :place and rpad(:place, 15, '9')
                  and n.master is null
                  and not m.restricted and m.about = '{}' and m.kind <> 'praise'
                order by n.due_at nulls last, n.request_id limit :most
                """)
        .param("place", place)
        .param("most", most)
        .query((row, _) -> need(row))
        .list();
  }

  @Override
  public Map<UUID, Need> of(Collection<UUID> requestIds, Scope scope) {
    return read(requestIds, scope.over(COLUMNS));
  }

  @Override
  public Map<UUID, Need> outcomes(Collection<UUID> requestIds) {
    return read(requestIds, new Scope.Condition("not m.restricted", Map.of()));
  }

  private Map<UUID, Need> read(Collection<UUID> requestIds, Scope.Condition seen) {
    return jdbc
        .sql(SELECT + "where n.request_id = any(:ids) and " + seen.sql())
        .params(seen.parameters())
        .param("ids", requestIds.toArray(UUID[]::new))
        .query((row, _) -> need(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Need::requestId, it -> it));
  }

  private static Need need(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Need(
        row.getObject("request_id", UUID.class),
        row.getString("number"),
        row.getString("place"),
        row.getString("place_name"),
        row.getString("category"),
        row.getString("channel"),
        row.getString("state"),
        due == null ? null : due.toInstant(),
        row.getInt("others"));
  }
}

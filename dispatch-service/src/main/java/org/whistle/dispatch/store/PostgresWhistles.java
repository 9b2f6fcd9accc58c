package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Whistles;
import org.whistle.dispatch.model.Call;
import org.whistle.dispatch.model.Part;
import org.whistle.dispatch.model.Whistle;

/** A whistle is a row, and a row for each called unit. */
@Repository
class PostgresWhistles implements Whistles {
  private static final String COLUMNS =
      "SELECT id, request_id, cycle, kind, lead, rule FROM whistles ";

  private final JdbcClient sql;

  PostgresWhistles(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Whistle> find(UUID id) {
    return sql.sql(COLUMNS + "WHERE id = ?").param(id).query((row, _) -> whistle(row)).optional();
  }

  @Override
  public List<Whistle> of(UUID request) {
    return sql.sql(COLUMNS + "WHERE request_id = ? ORDER BY blown_at, id")
        .param(request)
        .query((row, _) -> whistle(row))
        .list();
  }

  @Override
  public void save(Whistle whistle) {
    sql.sql(
            """
            INSERT INTO whistles (id, request_id, cycle, kind, lead, rule) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(
            whistle.id(),
            whistle.requestId(),
            whistle.cycle(),
            whistle.kind(),
            whistle.lead(),
            whistle.terms().rule())
        .update();
    var units = whistle.parts().keySet().toArray(String[]::new);
    var states = whistle.parts().values().stream().map(Part::wire).toArray(String[]::new);
    var details = whistle.parts().values().stream().map(PartRow::write).toArray(String[]::new);
    sql.sql(
            """
            INSERT INTO whistle_parts (whistle_id, unit, state, detail)
            SELECT ?, unit, state, detail::jsonb
            FROM unnest(?::text[], ?::text[], ?::text[]) AS part (unit, state, detail)
            ON CONFLICT (whistle_id, unit) DO UPDATE SET (state, detail) =
              (excluded.state, excluded.detail)
            """)
        .params(whistle.id(), units, states, details)
        .update();
  }

  private Whistle whistle(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Whistle(
        id,
        row.getObject("request_id", UUID.class),
        row.getInt("cycle"),
        new Call.Terms(row.getString("kind"), row.getString("lead"), row.getString("rule")),
        parts(id));
  }

  private Map<String, Part> parts(UUID id) {
    var parts = new TreeMap<String, Part>();
    sql.sql("SELECT unit, state, detail FROM whistle_parts WHERE whistle_id = ?")
        .param(id)
        .query(
            row -> {
              parts.put(
                  row.getString("unit"),
                  PartRow.read(row.getString("state"), row.getString("detail")));
            });
    return parts;
  }
}

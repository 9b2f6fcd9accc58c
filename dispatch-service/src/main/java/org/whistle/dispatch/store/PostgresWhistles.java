package org.whistle.dispatch.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Whistles;
import org.whistle.dispatch.model.Part;
import org.whistle.dispatch.model.Whistle;

/** A whistle is a row, and a row for each called unit. */
@Repository
class PostgresWhistles implements Whistles {
  private final JdbcClient sql;

  PostgresWhistles(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Whistle> find(UUID id) {
    return sql.sql("SELECT request_id, kind, lead FROM whistles WHERE id = ?")
        .param(id)
        .query(
            (row, _) ->
                new Whistle(
                    id,
                    row.getObject("request_id", UUID.class),
                    row.getString("kind"),
                    row.getString("lead"),
                    parts(id)))
        .optional();
  }

  @Override
  public void save(Whistle whistle) {
    sql.sql(
            """
            INSERT INTO whistles (id, request_id, kind, lead) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(whistle.id(), whistle.requestId(), whistle.kind(), whistle.lead())
        .update();
    var units = whistle.parts().keySet().toArray(String[]::new);
    var states = whistle.parts().values().stream().map(Part::wire).toArray(String[]::new);
    sql.sql(
            """
            INSERT INTO whistle_parts (whistle_id, unit, state)
            SELECT ?, * FROM unnest(?::text[], ?::text[])
            ON CONFLICT (whistle_id, unit) DO UPDATE SET state = excluded.state
            """)
        .params(whistle.id(), units, states)
        .update();
  }

  private Map<String, Part> parts(UUID id) {
    var parts = new TreeMap<String, Part>();
    sql.sql("SELECT unit, state FROM whistle_parts WHERE whistle_id = ?")
        .param(id)
        .query(
            row -> {
              parts.put(row.getString("unit"), part(row.getString("state")));
            });
    return parts;
  }

  private static Part part(String state) {
    return switch (state) {
      case "called" -> new Part.Awaited();
      case "checked-in" -> new Part.CheckedIn();
      case "done" -> new Part.Done();
      case "returned" -> new Part.Returned();
      default -> throw new IllegalStateException("No such part: " + state);
    };
  }
}

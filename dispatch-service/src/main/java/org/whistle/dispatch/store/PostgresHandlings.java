package org.whistle.dispatch.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.HandlingChanged;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.model.Handling;
import tools.jackson.databind.json.JsonMapper;

/** One statement loads a poll's lives, one saves them. */
@Repository
class PostgresHandlings implements Handlings {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient sql;

  PostgresHandlings(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, Handling> load(Collection<UUID> ids) {
    var lives = new HashMap<UUID, Handling>();
    sql.sql("SELECT to_jsonb(h) FROM handlings h WHERE id = ANY(?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, _) -> HandlingRow.read(row.getString(1)))
        .list()
        .forEach(life -> lives.put(life.id(), life));
    return lives;
  }

  @Override
  public void save(Collection<Handling> handlings) {
    var rows = JSON.createArrayNode();
    handlings.forEach(handling -> rows.add(HandlingRow.of(handling.saved())));
    int saved =
        sql.sql(
                """
                INSERT INTO handlings SELECT * FROM jsonb_populate_recordset(NULL::handlings, ?::jsonb)
                ON CONFLICT (id) DO UPDATE SET
                  (version, place, category, urgency, restricted, route, about, cycle, holding, desk, supervisor,
                   state, waits_at, held_by, held_unit, investigating, planned_by, decline_reason, after_taking, outcome, units, lead,
                   take_due, first_contact_due, respond_due, resolve_due, due_at, shows_at,
                   urged, rest_reason, review_at, awaited, leads, returns, overrun_clock_id,
                   overrun_clock, overrun_subject, overrun_since, overrun_next, clocks_since,
                   routed, pointed_at, handed) =
                  (excluded.version, excluded.place, excluded.category, excluded.urgency, excluded.restricted,
                   excluded.route, excluded.about, excluded.cycle, excluded.holding, excluded.desk,
                   excluded.supervisor, excluded.state, excluded.waits_at, excluded.held_by,
                   excluded.held_unit, excluded.investigating, excluded.planned_by,
                   excluded.decline_reason, excluded.after_taking, excluded.outcome,
                   excluded.units, excluded.lead, excluded.take_due, excluded.first_contact_due,
                   excluded.respond_due, excluded.resolve_due, excluded.due_at, excluded.shows_at,
                   excluded.urged, excluded.rest_reason, excluded.review_at,
                   excluded.awaited, excluded.leads, excluded.returns, excluded.overrun_clock_id,
                   excluded.overrun_clock, excluded.overrun_subject, excluded.overrun_since,
                   excluded.overrun_next, excluded.clocks_since,
                   excluded.routed, excluded.pointed_at, excluded.handed)
                WHERE handlings.version = excluded.version - 1
                """)
            .param(rows.toString())
            .update();
    if (saved != handlings.size()) {
      throw new HandlingChanged(handlings.size(), saved);
    }
  }
}

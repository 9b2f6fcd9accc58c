package org.whistle.dispatch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Duties;
import org.whistle.dispatch.model.Duty;
import org.whistle.dispatch.model.Tier;

/** The roster's rows; the migration laid the default pattern. */
@Repository
class PostgresDuties implements Duties {
  private final JdbcClient sql;

  PostgresDuties(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Duty> all() {
    return sql.sql("SELECT place, tier, pattern FROM duties ORDER BY place, tier")
        .query(
            (row, _) ->
                new Duty(
                    row.getString("place"),
                    Tier.of(row.getString("tier")),
                    Duty.Pattern.valueOf(row.getString("pattern").toUpperCase(Locale.ROOT))))
        .list();
  }

  @Override
  public void put(Duty duty, String by) {
    sql.sql(
            """
            INSERT INTO duties (place, tier, pattern, set_by) VALUES (?, ?, ?, ?)
            ON CONFLICT (place, tier) DO UPDATE
            SET pattern = excluded.pattern, set_by = excluded.set_by, set_at = whistle_now()
            """)
        .params(
            duty.place(), duty.tier().wire(), duty.pattern().name().toLowerCase(Locale.ROOT), by)
        .update();
  }

  @Override
  public Instant now() {
    return sql.sql("SELECT whistle_now()").query(OffsetDateTime.class).single().toInstant();
  }
}

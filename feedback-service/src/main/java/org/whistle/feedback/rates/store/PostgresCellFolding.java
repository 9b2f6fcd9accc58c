package org.whistle.feedback.rates.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.rates.CellFolding;

/** Only one instance folds at a time, and only fresh lines: nobody who writes waits for it. */
@Repository
class PostgresCellFolding implements CellFolding {
  private static final int LOCK = 1031;
  private static final int LINES = 5000;

  private final JdbcClient jdbc;

  PostgresCellFolding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public boolean next() {
    if (!isAlone()) {
      return false;
    }
    var folded =
        jdbc.sql(
                """
                with fresh as (
                  delete from rate_cells where cell_id in (
                    select cell_id from rate_cells where not folded order by cell_id limit :lines)
                  returning *)
                insert into rate_cells
                  (month, facet, value, place, restricted, about, measure, later, n, folded)
                select month, facet, value, place, restricted, about, measure, later, sum(n), true
                from fresh
                group by month, facet, value, place, restricted, about, measure, later
                on conflict (month, facet, value, place, restricted, about, measure, later)
                  where folded
                do update set n = rate_cells.n + excluded.n
                """)
            .param("lines", LINES)
            .update();
    jdbc.sql("delete from rate_cells where folded and n = 0").update();
    return folded > 0;
  }

  private boolean isAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }
}

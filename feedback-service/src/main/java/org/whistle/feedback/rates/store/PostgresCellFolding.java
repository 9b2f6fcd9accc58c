package org.whistle.feedback.rates.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.rates.CellFolding;

/**
 * Only one instance folds at a time, and only changes that are written: nobody who writes waits for
 * it. A cell is a sum of rows alike in all that decides who sees them; by street, community and
 * grid, by category, channel and unit a street; once for who sees by place, once for each unit.
 */
@Repository
class PostgresCellFolding implements CellFolding {
  private static final int LOCK = 1031;
  private static final int LINES = 2000;
  private static final String FOLD =
      """
      with fresh as (
        delete from rate_changes where change_id in (
          select change_id from rate_changes order by change_id limit :lines)
        returning *),
      alike as (
        select month, place, category, channel, unit, units, restricted, about, measures, excluded,
          later, sum(n) n
        from fresh group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 having sum(n) <> 0),
      folded as (
        insert into rate_cells
          (month, viewer, facet, value, place, restricted, about, measure, later, n)
        select month, viewer, facet, value, left(place, digits), restricted, about, bit, later,
          sum(n)
        from alike
        cross join unnest(array_append(units, '')) viewer
        cross join lateral (values
          ('street', case when channel in ('patrol', 'proactive') then 'self' else '' end, 9),
          ('community', case when channel in ('patrol', 'proactive') then 'self' else '' end, 12),
          ('grid', case when channel in ('patrol', 'proactive') then 'self' else '' end, 15),
          ('category', category, 9), ('channel', channel, 9), ('unit', unit, 9)
        ) facets (facet, value, digits)
        cross join lateral (
          select b from generate_series(0, 63) b where measures >> b & 1 = 1
          union all
          select b + 64 from generate_series(0, 63) b where alike.excluded >> b & 1 = 1
        ) measures (bit)
        where facet <> 'unit' or value <> ''
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(n) <> 0
        on conflict (month, viewer, facet, value, place, restricted, about, measure, later)
        do update set n = rate_cells.n + excluded.n)
      select count(*) from fresh
      """;

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
    long folded = jdbc.sql(FOLD).param("lines", LINES).query(Long.class).single();
    jdbc.sql("delete from rate_cells where n = 0").update();
    return folded > 0;
  }

  private boolean isAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }
}

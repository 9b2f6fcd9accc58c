package org.whistle.feedback.rates.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.rates.CellFolding;
import org.whistle.feedback.rates.model.Measure;

/**
 * Only one instance folds at a time, and only changes that are written: nobody who writes waits for
 * it. A cell holds the sums of rows alike in all that decides who sees them; by street, community
 * and grid, by category, channel and unit a street; once for who sees by place, once for each unit.
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
        insert into rate_cells (month, viewer, facet, value, place, restricted, about, later,
          counted, excluded)
        select month, viewer, facet, value, left(place, digits), restricted, about, later,
          array[%s]::bigint[],
          case when bool_or(excluded <> 0) then array[%s]::bigint[] else '{}' end
        from alike
        cross join unnest(array_append(units, '')) viewer
        cross join lateral (values
          ('street', case when channel in ('patrol', 'proactive') then 'self' else '' end, 9),
          ('community', case when channel in ('patrol', 'proactive') then 'self' else '' end, 12),
          ('grid', case when channel in ('patrol', 'proactive') then 'self' else '' end, 15),
          ('category', category, 9), ('channel', channel, 9), ('unit', unit, 9)
        ) facets (facet, value, digits)
        where facet <> 'unit' or value <> ''
        group by 1, 2, 3, 4, 5, 6, 7, 8
        on conflict (month, viewer, facet, place, value, restricted, about, later)
        do update set counted = %s, excluded = %s)
      select count(*) from fresh
      """
          .formatted(each("measures"), each("excluded"), together("counted"), together("excluded"));

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
    jdbc.sql("delete from rate_cells where 0 = all(counted) and 0 = all(excluded)").update();
    return folded > 0;
  }

  private boolean isAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** How often each measure counts, by its bit. */
  private static String each(String bits) {
    return Stream.of(Measure.values())
        .map(it -> "sum(n * (%s >> %d & 1))".formatted(bits, it.ordinal()))
        .collect(Collectors.joining(", "));
  }

  /** An older release knew fewer measures: its lines are shorter. */
  private static String together(String sums) {
    return """
    array(select coalesce(a, 0) + coalesce(b, 0)
      from unnest(rate_cells.%1$s, excluded.%1$s) with ordinality as t (a, b, bit) order by bit)\
    """
        .formatted(sums);
  }
}

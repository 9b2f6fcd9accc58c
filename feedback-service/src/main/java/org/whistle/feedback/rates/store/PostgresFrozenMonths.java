package org.whistle.feedback.rates.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.Now;
import org.whistle.feedback.rates.FrozenMonths;
import org.whistle.feedback.rates.model.RateRow;

@Repository
class PostgresFrozenMonths implements FrozenMonths {
  /** Writers share it, whoever freezes has it alone: so no month moves by what was under way. */
  private static final int LOCK = 1030;

  private final JdbcClient jdbc;

  PostgresFrozenMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of the rows' months are frozen; until this transaction ends none more will be. */
  Set<Integer> frozenAmong(Collection<RateRow> rows) {
    jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
        .param("lock", LOCK)
        .query((_, _) -> LOCK)
        .single();
    return jdbc
        .sql("select month from rate_months where month = any(:months)")
        .param("months", rows.stream().map(it -> it.traits().month()).toArray(Integer[]::new))
        .query(Integer.class)
        .stream()
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Frozen> find(int month) {
    return jdbc.sql("select * from rate_months where month = :month")
        .param("month", month)
        .query(
            (row, _) ->
                new Frozen(
                    row.getInt("month"),
                    row.getString("formula"),
                    row.getTimestamp("frozen_at").toInstant(),
                    row.getString("frozen_by")))
        .optional();
  }

  @Override
  public boolean freeze(int month, String formula, String by) {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((_, _) -> LOCK)
        .single();
    return jdbc.sql(
                """
                insert into rate_months values (:month, :formula, whistle_now(), :by)
                on conflict do nothing
                """)
            .param("month", month)
            .param("formula", formula)
            .param("by", by)
            .update()
        == 1;
  }

  @Override
  public boolean hasCases(int month) {
    return jdbc.sql("select exists (select from rate_rows where month = :month)")
        .param("month", month)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Instant now() {
    return new Now(jdbc).read();
  }
}

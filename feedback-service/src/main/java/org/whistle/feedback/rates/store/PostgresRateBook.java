package org.whistle.feedback.rates.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.rates.RateBook;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Counting;
import org.whistle.feedback.rates.model.RateRow;
import org.whistle.feedback.rates.model.Shift;
import org.whistle.feedback.rates.store.RateRows.Key;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresRateBook implements RateBook {
  private final JdbcClient jdbc;
  private final RateRows rows;
  private final PostgresFrozenMonths months;

  PostgresRateBook(JdbcClient jdbc, RateRows rows, PostgresFrozenMonths months) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.months = months;
  }

  @Override
  public Map<UUID, CaseFacts> load(Collection<UUID> requestIds) {
    return jdbc
        .sql("select facts from rate_facts where request_id = any(:ids)")
        .param("ids", requestIds.toArray(UUID[]::new))
        .query(String.class)
        .stream()
        .map(facts -> JsonMapper.shared().readValue(facts, CaseFacts.class))
        .collect(Collectors.toMap(CaseFacts::requestId, Function.identity()));
  }

  @Override
  public void save(Collection<CaseFacts> changed) {
    if (changed.isEmpty()) {
      return;
    }
    keepFacts(changed);
    var ids = changed.stream().map(CaseFacts::requestId).toList();
    var live = rows.live(ids);
    var next =
        changed.stream()
            .flatMap(it -> Counting.rows(it).stream())
            .filter(it -> !it.equals(live.get(Key.of(it))))
            .toList();
    if (!next.isEmpty()) {
      move(live, next);
    }
  }

  private void move(Map<Key, RateRow> live, List<RateRow> next) {
    Set<Integer> frozenMonths = months.frozenAmong(next);
    var then =
        frozenMonths.isEmpty()
            ? Map.<Key, RateRow>of()
            : rows.frozen(next.stream().map(RateRow::requestId).toList());
    var shift = new Shift();
    var copies = new ArrayList<RateRow>();
    for (var row : next) {
      var before = live.get(Key.of(row));
      if (frozenMonths.contains(row.traits().month())) {
        copies.add(shift.moveFrozen(before, then.get(Key.of(row)), row));
      } else {
        shift.move(before, row);
      }
    }
    rows.saveFrozen(copies);
    rows.saveLive(next);
    rows.add(shift.changes());
  }

  private void keepFacts(Collection<CaseFacts> changed) {
    jdbc.sql(
            """
            insert into rate_facts
            select cast(it ->> 'requestId' as uuid), it
            from jsonb_array_elements(cast(:facts as jsonb)) it
            on conflict (request_id) do update set facts = excluded.facts
            """)
        .param("facts", JsonMapper.shared().writeValueAsString(changed))
        .update();
  }
}

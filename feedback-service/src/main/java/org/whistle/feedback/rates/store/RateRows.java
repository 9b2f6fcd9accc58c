package org.whistle.feedback.rates.store;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.feedback.rates.model.Change;
import org.whistle.feedback.rates.model.RateRow;
import tools.jackson.databind.json.JsonMapper;

/** Rows as they are and as they were frozen, and the lines that they add to sums. */
@Component
class RateRows {
  private static final String COLUMNS =
      """
      request_id uuid, part text, month int, number text, kind text, place text, category text,
      channel text, unit text, units text[], restricted boolean, about text[], handler text,
      desk text, measures bigint, excluded bigint
      """;

  private final JdbcClient jdbc;

  RateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row's place among those of its request. */
  record Key(UUID requestId, String part) {
    static Key of(RateRow row) {
      return new Key(row.requestId(), row.part());
    }
  }

  Map<Key, RateRow> live(Collection<UUID> requestIds) {
    return of("rate_rows", requestIds);
  }

  Map<Key, RateRow> frozen(Collection<UUID> requestIds) {
    return of("rate_rows_then", requestIds);
  }

  void saveLive(Collection<RateRow> rows) {
    save("rate_rows", rows);
  }

  void saveFrozen(Collection<RateRow> rows) {
    save("rate_rows_then", rows);
  }

  void add(Map<Change, Long> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into rate_changes
              (month, place, category, channel, unit, units, restricted, about, measures, excluded,
              later, n)
            select * from json_to_recordset(cast(:changes as json)) as t (month int, place text,
              category text, channel text, unit text, units text[], restricted boolean,
              about text[], measures bigint, excluded bigint, later boolean, n bigint)
            """)
        .param("changes", json(changes.entrySet(), it -> RowJson.of(it.getKey(), it.getValue())))
        .update();
  }

  private Map<Key, RateRow> of(String table, Collection<UUID> requestIds) {
    return jdbc
        .sql("select * from " + table + " where request_id = any(:ids)")
        .param("ids", requestIds.toArray(UUID[]::new))
        .query((row, _) -> RowJson.row(row))
        .stream()
        .collect(Collectors.toMap(Key::of, Function.identity()));
  }

  private void save(String table, Collection<RateRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into %s
            select * from json_to_recordset(cast(:rows as json)) as t (%s)
            on conflict (request_id, part) do update
            set place = excluded.place, category = excluded.category, unit = excluded.unit,
              units = excluded.units, restricted = excluded.restricted, about = excluded.about,
              handler = excluded.handler, desk = excluded.desk, measures = excluded.measures,
              excluded = excluded.excluded
            """
                .formatted(table, COLUMNS))
        .param("rows", json(rows, RowJson::of))
        .update();
  }

  private static <T> String json(Collection<T> all, Function<T, Object> written) {
    return JsonMapper.shared().writeValueAsString(all.stream().map(written).toList());
  }
}

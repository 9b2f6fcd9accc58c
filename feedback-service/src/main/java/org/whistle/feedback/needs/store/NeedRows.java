package org.whistle.feedback.needs.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.feedback.needs.model.Change;
import org.whistle.feedback.needs.model.Fresh;
import tools.jackson.databind.json.JsonMapper;

/** A poll's worth of needs, written by one statement for what is new and one for what changed. */
@Component
class NeedRows {
  static final String ADD =
      """
      insert into needs (request_id, place, category, channel, state, due_at, pointed_at, stirred_at)
      select r.request_id, r.place, r.category, r.channel, 'waiting', r.due_at, r.pointed_at,
        whistle_now()
      from jsonb_to_recordset(:rows::jsonb) as r (request_id uuid, place text, category text,
        channel text, due_at timestamptz, pointed_at timestamptz)
      on conflict do nothing
      """;

  static final String CHANGE =
      """
      update needs n set state = coalesce(c.state, n.state),
        open = coalesce(c.state, n.state)
          not in ('resolved', 'declined', 'withdrawn', 'archived'),
        due_at = coalesce(c.due_at, n.due_at), place = coalesce(c.place, n.place),
        category = coalesce(c.category, n.category),
        master = case when c.master is null then n.master else nullif(c.master, '')::uuid end,
        redos = n.redos + c.redos,
        stirred_at = case when c.redos > 0 then whistle_now() else n.stirred_at end,
        units = (select coalesce(array_agg(distinct unit), '{}') from unnest(n.units || c.units) unit)
      from jsonb_to_recordset(:rows::jsonb) as c (request_id uuid, state text, due_at timestamptz,
        place text, category text, master text, redos int, units text[])
      where n.request_id = c.request_id
      """;

  private final JsonMapper json;

  NeedRows(JsonMapper json) {
    this.json = json;
  }

  String fresh(Collection<Fresh> pointed) {
    return rows(pointed, NeedRows::row);
  }

  String changes(Collection<Change> changes) {
    return rows(changes, NeedRows::row);
  }

  private <T> String rows(Collection<T> all, Function<T, Map<String, @Nullable Object>> row) {
    return json.writeValueAsString(all.stream().map(row).toList());
  }

  private static Map<String, @Nullable Object> row(Fresh it) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("request_id", it.requestId());
    row.put("place", it.place());
    row.put("category", it.category());
    row.put("channel", it.channel());
    row.put("due_at", it.dueAt());
    row.put("pointed_at", it.pointedAt());
    return row;
  }

  private static Map<String, @Nullable Object> row(Change it) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("request_id", it.requestId());
    row.put("state", it.state());
    row.put("due_at", it.dueAt());
    row.put("place", it.spot() == null ? null : it.spot().place());
    row.put("category", it.spot() == null ? null : it.spot().category());
    row.put("master", it.master());
    row.put("redos", it.redos());
    row.put("units", it.units());
    return row;
  }
}

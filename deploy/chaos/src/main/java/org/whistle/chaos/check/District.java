package org.whistle.chaos.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be known of a district beside its requests.
 *
 * @param now its time
 * @param outboxes rows that wait for the broker, by service
 * @param idsUsedTwice of events, by service
 * @param garbage kept records that are about no request, by service
 * @param shown the wall's counters, and the sums that scorecards are made of
 * @param counted the same, counted afresh from the cases and their rows
 */
record District(
    Instant now,
    Map<String, Long> outboxes,
    Map<String, Long> idsUsedTwice,
    Map<String, Long> garbage,
    Map<String, Long> shown,
    Map<String, Long> counted) {
  private static final String SHOWN =
      "select what || ' ' || key, sum(n) from wall_counts group by 1 having sum(n) <> 0";

  private static final String COUNTED =
      """
      with c as (
        select state, tier, category, place, units, left(place, 9) street,
          array_position(array['pointed', 'taken', 'resolved', 'rated'], order_shown) reached,
          state not in ('resolved', 'declined', 'withdrawn', 'archived') open
        from cases)
      select 'order ' || o.key, count(*)
        from c join (values ('pointed', 1), ('taken', 2), ('resolved', 3), ('rated', 4)) o (key, n)
        on c.reached >= o.n group by 1
      union all select 'order archived', count(*) from c where state = 'archived'
      union all select 'order open', count(*) from c where open
      union all select 'street ' || street, count(*) from c group by 1
      union all select 'category ' || category, count(*) from c group by 1
      union all select 'tier-open ' || tier, count(*) from c where open group by 1
      union all select 'street-open ' || street, count(*) from c where open group by 1
      union all select 'place-open ' || place, count(*) from c where open group by 1
      union all select 'unit-open ' || unit, count(*) from c cross join unnest(units) unit where open group by 1
      union all select 'category-open ' || category, count(*) from c where open group by 1
      union all select 'day ' || (at at time zone 'ZONE')::date || ':' || split_part(type, '.', 2),
        count(*) from timeline
        where type in ('request.pointed', 'request.taken', 'request.resolved', 'request.rated')
        group by 1
      """;

  /** Sums as scorecards read them, by place and by unit. */
  private static final String SUMMED =
      """
      select 'figure ' || month || ' ' || viewer || ' ' || measure, sum(n)
      from (
        select month, viewer, bit - 1 measure, n
        from rate_cells cross join unnest(counted) with ordinality sums (n, bit) where facet = 'channel'
        union all
        select month, viewer, bit + 63, n
        from rate_cells cross join unnest(excluded) with ordinality sums (n, bit) where facet = 'channel'
        union all
        select month, viewer, bit, n
        from rate_changes cross join unnest(array_append(units, '')) viewer cross join generate_series(0, 62) bit
        where measures >> bit & 1 = 1
        union all
        select month, viewer, bit + 64, n
        from rate_changes cross join unnest(array_append(units, '')) viewer cross join generate_series(0, 62) bit
        where excluded >> bit & 1 = 1) sums
      group by 1 having sum(n) <> 0
      """;

  private static final String ADDED_UP =
      """
      select 'figure ' || month || ' ' || viewer || ' ' || bit, count(*)
      from rate_rows cross join unnest(array_append(units, '')) viewer cross join generate_series(0, 62) bit
      where measures >> bit & 1 = 1 group by 1
      union all
      select 'figure ' || month || ' ' || viewer || ' ' || bit + 64, count(*)
      from rate_rows cross join unnest(array_append(units, '')) viewer cross join generate_series(0, 62) bit
      where excluded >> bit & 1 = 1 group by 1
      """;

  static District read(Evidence evidence) throws SQLException {
    Map<String, Long> outboxes = new HashMap<>();
    Map<String, Long> twice = new HashMap<>();
    Map<String, Long> garbage = new HashMap<>();
    for (var service : Dossier.SERVICES) {
      var database = evidence.of(service);
      outboxes.put(service, number(database, "select count(*) from outbox"));
      garbage.put(service, number(database, "select count(*) from kept where request_id is null"));
      twice.put(
          service, number(database, "select count(*) - count(distinct event_id) from journal"));
    }
    var zone = System.getenv().getOrDefault("WHISTLE_ZONE", "Asia/Shanghai");
    var tracking = evidence.of("tracking");
    return new District(
        now(tracking),
        outboxes,
        twice,
        garbage,
        with(counts(tracking, SHOWN), counts(evidence.of("feedback"), SUMMED)),
        with(
            counts(tracking, COUNTED.replace("ZONE", zone)),
            counts(evidence.of("feedback"), ADDED_UP)));
  }

  private static Map<String, Long> with(Map<String, Long> some, Map<String, Long> more) {
    some.putAll(more);
    return some;
  }

  private static Instant now(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("select whistle_now()")) {
      rows.next();
      return Objects.requireNonNull(rows.getTimestamp(1)).toInstant();
    }
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<String, Long> counts(Connection database, String sql) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (rows.getLong(2) != 0) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }
}

package org.whistle.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whistle.chaos.Target;

/**
 * How much every service has said of each kind, and how much waits to be sent: what mustn't change
 * while nobody does anything.
 *
 * @param rows by service and kind, as {@code tracking clock.missed}
 */
public record Spoken(Map<String, Long> rows) {
  /** A clock that warns or is missed is announced, and the others answer: nobody's fault. */
  private static final String DUE =
      """
      select count(*) from clocks where next_at < whistle_now() + interval '15 seconds'
      """;

  /** The ladder's next step, which dispatch takes by itself. */
  private static final String STEPS =
      """
      select count(*) from handlings where overrun_next < whistle_now() + interval '15 seconds'
        and state not in ('suspended', 'registered')
      """;

  private static final String SAID =
      """
      select type, count(*) from journal group by type
      union all select 'waiting', count(*) from outbox
      """;

  /** Counts. */
  public static Spoken count(Target target) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (var service : Dossier.SERVICES) {
      try (var database = target.database(service);
          var statement = database.createStatement();
          var said = statement.executeQuery(SAID)) {
        while (said.next()) {
          rows.put(service + " " + said.getString(1), said.getLong(2));
        }
      }
    }
    return new Spoken(rows);
  }

  /** Whether a clock is about to be announced, or a step of the ladder to be taken. */
  public static boolean isAnyDue(Target target) throws SQLException {
    return number(target, "tracking", DUE) + number(target, "dispatch", STEPS) > 0;
  }

  /** A sentence for each number that is another one later. */
  public List<String> changed(Spoken later) {
    var changed = new ArrayList<String>();
    later.rows.forEach(
        (kind, now) -> {
          long before = rows.getOrDefault(kind, 0L);
          if (before != now) {
            changed.add("a rebuild says nothing: %s was %d, is %d".formatted(kind, before, now));
          }
        });
    return changed;
  }

  private static long number(Target target, String service, String sql) throws SQLException {
    try (var database = target.database(service);
        var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

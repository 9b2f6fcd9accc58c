package org.whistle.chaos.check;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.whistle.chaos.Target;

/**
 * How much every service has said, and how much of it waits to be sent: what mustn't change while
 * nobody does anything.
 *
 * @param rows by service and table, as {@code tracking.journal}
 */
public record Spoken(Map<String, Long> rows) {
  private static final List<String> TABLES = List.of("journal", "outbox");
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** A clock that warns or is missed is announced, and the others answer: nobody's fault. */
  private static final String DUE =
      """
      select count(*) from clocks where next_at < whistle_now() + interval '15 seconds'
      """;

  /** Counts. */
  public static Spoken count(Target target) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (var service : Dossier.SERVICES) {
      for (var table : TABLES) {
        rows.put(service + "." + table, number(target, service, "select count(*) from " + table));
      }
    }
    return new Spoken(rows);
  }

  /**
   * Returns when no clock is about to be announced and all that followed from the last one is
   * heard.
   *
   * @param patience how long at most, for each of the two
   */
  public static void awaitNoneDue(Target target, Duration patience)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (number(target, "tracking", DUE) > 0 && System.nanoTime() < end) {
      Thread.sleep(BETWEEN);
    }
    Rest.await(target, patience);
  }

  /** A sentence for each number that is another one later. */
  public List<String> changed(Spoken later) {
    var changed = new ArrayList<String>();
    rows.forEach(
        (table, number) -> {
          var now = later.rows.get(table);
          if (!Objects.equals(number, now)) {
            changed.add(
                "a rebuild says nothing: %s had %d rows, has %s".formatted(table, number, now));
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

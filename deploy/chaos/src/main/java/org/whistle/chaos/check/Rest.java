package org.whistle.chaos.check;

import java.sql.SQLException;
import java.time.Duration;
import org.whistle.chaos.Target;

/**
 * Waits until everything that was said has been heard, as far as one can tell without comparing.
 */
public final class Rest {
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final String RESTLESS = "select count(*) from outbox";
  private static final String HEARD =
      "select coalesce(sum(next_offset), 0) from positions where topic = 'whistle.requests.v1'";

  private Rest() {}

  /**
   * Returns when nothing moves any more.
   *
   * @param patience how long at most; afterwards the checker says what is wrong
   * @return false when patience ran out
   */
  public static boolean await(Target target, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    String before = "";
    int quiet = 0;
    while (quiet < 3 && System.nanoTime() < end) {
      Thread.sleep(BETWEEN);
      var now = state(target);
      quiet = now.equals(before) && !now.isEmpty() ? quiet + 1 : 0;
      before = now;
    }
    return quiet >= 3;
  }

  /** How far everybody is; empty while somebody is busy or away. */
  private static String state(Target target) {
    var state = new StringBuilder();
    for (var service : Dossier.SERVICES) {
      try (var database = target.database(service);
          var statement = database.createStatement()) {
        try (var rows = statement.executeQuery(RESTLESS)) {
          rows.next();
          if (rows.getLong(1) > 0) {
            return "";
          }
        }
        try (var rows = statement.executeQuery(HEARD)) {
          rows.next();
          state.append(service).append(rows.getLong(1)).append(' ');
        }
      } catch (SQLException away) {
        return "";
      }
    }
    var heard = state.toString().replaceAll("[a-z]+", "").strip().split(" ");
    return java.util.Set.of(heard[0]).containsAll(java.util.List.of(heard)) ? state.toString() : "";
  }
}

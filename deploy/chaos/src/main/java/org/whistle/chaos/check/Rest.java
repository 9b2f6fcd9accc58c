package org.whistle.chaos.check;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import org.whistle.chaos.Target;

/**
 * Waits until everything that was said has been heard, as far as one can tell without comparing.
 */
public final class Rest {
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final String STATE =
      """
      select (select count(*) from outbox),
        (select coalesce(sum(next_offset), 0) from positions where topic = 'whistle.requests.v1')
      """;

  private Rest() {}

  /**
   * Returns when nothing waits to be said or heard, twice in a row; clocks may go on ticking.
   *
   * @param patience how long at most; afterwards the checker says what is wrong
   * @return false when patience ran out
   */
  public static boolean await(Target target, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    int quiet = 0;
    while (quiet < 2 && System.nanoTime() < end) {
      Thread.sleep(BETWEEN);
      quiet = isQuiet(target) ? quiet + 1 : 0;
    }
    return quiet == 2;
  }

  private static boolean isQuiet(Target target) {
    var heard = new HashSet<Long>();
    for (var service : Dossier.SERVICES) {
      try (var database = target.database(service);
          var statement = database.createStatement();
          var rows = statement.executeQuery(STATE)) {
        rows.next();
        if (rows.getLong(1) > 0) {
          return false;
        }
        heard.add(rows.getLong(2));
      } catch (SQLException away) {
        return false;
      }
    }
    return heard.size() == 1;
  }
}

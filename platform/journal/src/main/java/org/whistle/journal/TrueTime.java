package org.whistle.journal;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a service from starting on a clock that somebody set: promises to residents run by the true
 * time.
 */
final class TrueTime {

  /**
   * Asks the database once.
   *
   * @throws IllegalStateException when its time was shifted and the settings don't allow that
   */
  TrueTime(JdbcTemplate jdbc, JournalSettings settings) {
    String shift =
        jdbc.queryForObject(
            "select coalesce((select shift::text from whistle_clock where shift <> '0'), '')",
            String.class);
    if (!settings.settableClock() && !"".equals(shift)) {
      throw new IllegalStateException(
          "the clock of this database is set by %s, which is for development and tests alone: %s"
              .formatted(shift, "whistle.journal.settable-clock"));
    }
  }
}

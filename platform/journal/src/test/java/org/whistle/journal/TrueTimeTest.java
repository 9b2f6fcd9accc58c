package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.testing.Database;
import org.whistle.testing.Parts;

/** A clock that was set, where that is allowed and where it isn't. */
class TrueTimeTest {
  private static final String ALLOWED = "--whistle.journal.settable-clock=true";

  @Test
  void a_service_starts_on_a_set_clock_only_where_that_is_allowed() {
    Database database = Parts.newDatabase();
    try (Instance set = Instance.start(database, Parts.bootstrapServers())) {
      set.get(JdbcTemplate.class).update("update whistle_clock set shift = '3 days'");
    }

    assertThatThrownBy(() -> Instance.start(database, Parts.bootstrapServers()).close())
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("3 days")
        .hasMessageContaining("whistle.journal.settable-clock");

    try (Instance allowed = Instance.start(database, Parts.bootstrapServers(), ALLOWED)) {
      assertThat(
              Duration.between(
                  Instant.now(),
                  allowed
                      .get(JdbcTemplate.class)
                      .queryForObject("select whistle_now()", OffsetDateTime.class)
                      .toInstant()))
          .isBetween(Duration.ofHours(71), Duration.ofHours(73));
    }
  }
}

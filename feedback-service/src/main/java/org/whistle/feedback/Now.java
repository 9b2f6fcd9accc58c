package org.whistle.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code whistle_now()}, for what is read; a move has the time of its page. */
@Component
public record Now(JdbcClient jdbc) {

  public Instant read() {
    return jdbc.sql("select whistle_now()").query(Timestamp.class).single().toInstant();
  }
}

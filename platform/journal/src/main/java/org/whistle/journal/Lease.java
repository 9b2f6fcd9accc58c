package org.whistle.journal;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * At most one instance of a service relays and vouches. The lease is renewed by {@link Keeper}, and
 * checked by the database's clock in the statements that depend on it.
 */
final class Lease {
  static final String NAME = "relay";

  private final JdbcTemplate jdbc;
  private final Duration length;
  private final UUID holder = UUID.randomUUID();
  private volatile boolean held;

  Lease(JdbcTemplate jdbc, Duration length) {
    this.jdbc = jdbc;
    this.length = length;
  }

  UUID holder() {
    return holder;
  }

  /** Takes a free lease or lengthens our own; false when another instance holds it. */
  boolean renew() {
    held = tryRenew();
    return held;
  }

  /** As far as this instance knows; what has to be certain asks in its own statement. */
  boolean isHeld() {
    return held;
  }

  private boolean tryRenew() {
    return jdbc.update(
            """
            insert into leases (name, holder, until)
            values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where leases.holder = excluded.holder or leases.until < clock_timestamp()
            """,
            NAME,
            holder,
            length.toMillis())
        > 0;
  }

  void release() {
    held = false;
    jdbc.update("delete from leases where name = ? and holder = ?", NAME, holder);
  }
}

package org.whistle.tracking.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Clocks that run, in the order of requests: where another calendar goes along. */
@Repository
public class OpenClocks {
  private static final String TOUCHED =
      """
      stopped_at is null and missed_at is null and started_at < ?::timestamptz
        and (due_at is null or due_at >= ?::timestamptz)""";
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JdbcTemplate jdbc;

  OpenClocks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A running clock.
   *
   * @param dueAt absent while it is paused, and where no calendar knows
   */
  public record Open(
      UUID requestId, UUID clockId, String number, String clock, @Nullable Instant dueAt) {}

  /** How many run, of one kind at one tier; {@code missed} ones run on until they are stopped. */
  public record Count(String clock, String tier, boolean missed, long number) {}

  /** All that run, counted. */
  public List<Count> counted() {
    return jdbc.query(
        """
        select clock, tier, missed_at is not null, count(*) from clocks
        where stopped_at is null group by 1, 2, 3
        """,
        (row, _) ->
            new Count(row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4)));
  }

  /**
   * The clocks of the next requests whose dates may hang on a stretch of days.
   *
   * @param until the last request before them; absent at the beginning
   * @param from the beginning of the stretch, {@code to} its end
   */
  public List<Open> after(@Nullable UUID until, Instant from, Instant to, int requests) {
    return jdbc.query(
        """
        select c.request_id, c.id, f.number, c.clock, c.due_at
        from cases f join clocks c on c.request_id = f.id
        where f.id = any (array(
            select distinct request_id from clocks where request_id > ? and %1$s
            order by request_id limit ?))
          and %1$s
        order by c.request_id, c.started_at, c.id
        """
            .formatted(TOUCHED),
        (row, _) -> {
          OffsetDateTime dueAt = row.getObject(5, OffsetDateTime.class);
          return new Open(
              row.getObject(1, UUID.class),
              row.getObject(2, UUID.class),
              row.getString(3),
              row.getString(4),
              dueAt == null ? null : dueAt.toInstant());
        },
        until == null ? BEFORE_ALL : until,
        to.toString(),
        from.toString(),
        requests,
        to.toString(),
        from.toString());
  }
}

package org.whistle.tracking.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.whistle.journal.Stepwise;
import org.whistle.tracking.model.ClockKind;

/**
 * Clocks whose time has come. The time is asked in a sub-select: once, so that an index serves. A
 * due clock's page is locked, without waiting: so sweepers share the work, and none ever waits for
 * a writer who waits for it. Nobody moves a clock without its page, so what is found is looked at
 * once more when the page is open. The table of pages stands first, where a view that takes the
 * living one's place holds all writers.
 */
@Repository
public class DueClocks {
  private static final RowMapper<Due> DUE =
      (row, _) ->
          new Due(
              row.getObject(1, UUID.class),
              row.getObject(2, UUID.class),
              row.getObject(3, OffsetDateTime.class).toInstant());

  private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);

  private final JdbcTemplate jdbc;
  private final Stepwise stepwise;
  private @Nullable Late counted;
  private long countedAt;

  DueClocks(JdbcTemplate jdbc, Stepwise stepwise) {
    this.jdbc = jdbc;
    this.stepwise = stepwise;
  }

  /** A clock of a request, and when it was due. */
  public record Due(UUID requestId, UUID clockId, Instant at) {
    /** Before all others. */
    public static final Due NONE = new Due(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
  }

  /**
   * Locks clocks of which a warning is due, in due order.
   *
   * @param after those behind it
   */
  public List<Due> lockToWarn(Due after, int limit) {
    return first(
        """
        select c.request_id, c.id, c.next_at
        from request_marks m join clocks c on c.request_id = m.request_id
        where c.step in (50, 80) and c.next_at <= (select whistle_now())
          and (c.next_at, c.request_id) > (?::timestamptz, ?)
        order by c.next_at, c.request_id limit ?
        for update of m skip locked
        """,
        after.at().toString(),
        after.requestId(),
        limit);
  }

  /**
   * Locks clocks that are certain to be missed, in due order: everybody who could have stopped them
   * has vouched for the time until then, nothing of the request is held or parked, and no
   * withdrawal from before waits for its answer.
   *
   * @param certainUntil by kind; one that is absent can't be decided at all
   * @param after those behind it
   */
  public List<Due> lockToJudge(Map<ClockKind, Instant> certainUntil, Due after, int limit) {
    return lockToJudge("c.step = 100", certainUntil, after, limit);
  }

  /** The same for what isn't general: no flood of other clocks delays it. */
  public List<Due> lockToJudgeUrgent(Map<ClockKind, Instant> certainUntil, Due after, int limit) {
    return lockToJudge("c.step = 100 and c.urgency <> 'general'", certainUntil, after, limit);
  }

  private List<Due> lockToJudge(
      String which, Map<ClockKind, Instant> certainUntil, Due after, int limit) {
    if (certainUntil.isEmpty()) {
      return List.of();
    }
    return first(
        """
        select c.request_id, c.id, c.next_at
        from request_marks m
          join cases f on f.id = m.request_id
          join clocks c on c.request_id = m.request_id
          join unnest(?::text[], ?::timestamptz[]) certain (clock, until) on certain.clock = c.clock
        where %s and c.next_at < ?::timestamptz and c.next_at < certain.until
          and (c.next_at, c.request_id) > (?::timestamptz, ?)
          and not m.waiting and (f.asked_at is null or f.asked_at > c.due_at)
        order by c.next_at, c.request_id limit ?
        for update of m skip locked
        """
            .formatted(which),
        certainUntil.keySet().stream().map(ClockKind::wire).toArray(String[]::new),
        Rows.array(certainUntil.values()),
        Collections.max(certainUntil.values()).toString(),
        after.at().toString(),
        after.requestId(),
        limit);
  }

  private List<Due> first(String sql, Object... values) {
    return stepwise.run(() -> jdbc.query(sql, DUE, values));
  }

  /** {@code whistle_now()}. */
  public Instant now() {
    return jdbc.queryForObject(
        "select whistle_now()", (row, _) -> instant(row.getObject(1, OffsetDateTime.class)));
  }

  /** {@code whistle_now()}, and when the next step of any clock is due, within some time. */
  public Outlook outlook(Duration atMost) {
    return jdbc.queryForObject(
        """
        select whistle_now(), least(whistle_now() + ? * interval '1 millisecond',
          (select min(next_at) from clocks where step in (50, 80)),
          (select min(next_at) from clocks where step = 100))
        """,
        (row, _) ->
            new Outlook(
                instant(row.getObject(1, OffsetDateTime.class)),
                instant(row.getObject(2, OffsetDateTime.class))),
        atMost.toMillis());
  }

  /** The time, and when to look again. */
  public record Outlook(Instant now, Instant next) {}

  /**
   * Clocks that are late, counted at most once a second however many ask: in a flood the count
   * takes longer than the rest of what a wall shows.
   */
  public synchronized Late late() {
    long now = System.nanoTime();
    if (counted == null || now - countedAt >= COUNTED_EVERY.toNanos()) {
      counted = new Late(undecided(), overdue());
      countedAt = now;
    }
    return counted;
  }

  /**
   * How many clocks are late.
   *
   * @param undecided due, and neither stopped nor called missed, by urgency
   * @param overdue missed, and still running
   */
  public record Late(Map<String, Long> undecided, long overdue) {}

  private Map<String, Long> undecided() {
    Map<String, Long> byUrgency = new HashMap<>();
    jdbc.query(
        """
        select urgency, count(*) from clocks where step = 100 and next_at < (select whistle_now())
        group by urgency
        """,
        row -> {
          byUrgency.put(row.getString(1), row.getLong(2));
        });
    return byUrgency;
  }

  private long overdue() {
    return jdbc.queryForObject(
        "select count(*) from clocks where missed_at is not null and stopped_at is null",
        Long.class);
  }

  private static Instant instant(OffsetDateTime column) {
    return column.toInstant();
  }
}

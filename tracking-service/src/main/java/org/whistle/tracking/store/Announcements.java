package org.whistle.tracking.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was announced to all services: each version once, never taken back. */
@Repository
public class Announcements {
  private static final String COLUMNS =
      """
      kind, id, version, content, announced_by, announced_at, first_day, last_day, dated_until,
        moved, dated_at""";

  private final JdbcTemplate jdbc;

  Announcements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of them.
   *
   * @param kind {@code calendar|clock-rules}
   * @param content its JSON
   * @param anew of a calendar: what becomes of the open clocks
   */
  public record Announced(
      String kind,
      String id,
      String version,
      String content,
      String by,
      Instant at,
      @Nullable Anew anew) {
    /** Its key on the registry's topic. */
    public String key() {
      return kind + "/" + id + "/" + version;
    }
  }

  /**
   * How open clocks are dated anew.
   *
   * @param from the first moment that differs from the calendar before; {@code to} the end of it
   * @param until the last request that was looked at
   * @param datedAt when all were
   */
  public record Anew(
      Instant from, Instant to, @Nullable UUID until, long moved, @Nullable Instant datedAt) {}

  /** All, in the order in which they were announced. */
  public List<Announced> all() {
    return jdbc.query(
        "select " + COLUMNS + " from registry order by announced_at, version",
        (row, _) -> announced(row));
  }

  /**
   * Adds one, in the running transaction.
   *
   * @return false when that version is there already
   */
  public boolean add(Announced it) {
    try {
      jdbc.update(
          """
          insert into registry (kind, id, version, content, announced_by, first_day, last_day)
          values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
          """,
          it.kind(),
          it.id(),
          it.version(),
          it.content(),
          it.by(),
          it.anew() == null ? null : it.anew().from().toString(),
          it.anew() == null ? null : it.anew().to().toString());
      return true;
    } catch (DuplicateKeyException there) {
      return false;
    }
  }

  /**
   * Locks the calendar by which open clocks are to be dated, in the running transaction.
   *
   * @param settled how long ago it must have been announced, so that no instance still opens clocks
   *     by the calendar before
   */
  public Optional<Announced> lockToDate(Duration settled) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + """
                 from registry
                where kind = 'calendar' and dated_at is null
                  and announced_at <= whistle_now() - ? * interval '1 millisecond'
                order by announced_at limit 1 for update skip locked
                """,
            (row, _) -> announced(row),
            settled.toMillis())
        .stream()
        .findFirst();
  }

  /** Notes how far it got. */
  public void dated(Announced it, UUID until, int moved) {
    jdbc.update(
        """
        update registry set dated_until = ?, moved = moved + ?
        where kind = ? and id = ? and version = ?
        """,
        until,
        moved,
        it.kind(),
        it.id(),
        it.version());
  }

  /** Notes that all open clocks were looked at. */
  public void datedAll(Announced it) {
    jdbc.update(
        """
        update registry set dated_at = whistle_now() where kind = ? and id = ? and version = ?
        """,
        it.kind(),
        it.id(),
        it.version());
  }

  private static Announced announced(ResultSet row) throws SQLException {
    Instant from = instant(row, "first_day");
    Instant to = instant(row, "last_day");
    Anew anew =
        from == null || to == null
            ? null
            : new Anew(
                from,
                to,
                row.getObject("dated_until", UUID.class),
                row.getLong("moved"),
                instant(row, "dated_at"));
    return new Announced(
        row.getString("kind"),
        row.getString("id"),
        row.getString("version"),
        row.getString("content"),
        row.getString("announced_by"),
        row.getObject("announced_at", OffsetDateTime.class).toInstant(),
        anew);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

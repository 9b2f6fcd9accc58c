package org.whistle.tracking.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rebuilds and comparisons of the view: one is asked for or runs at a time, the last are kept. */
@Repository
public class Rebuilds {
  private final JdbcTemplate jdbc;

  Rebuilds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of them.
   *
   * @param kind {@code rebuild|compare}
   * @param state {@code waiting|running|done|failed}
   * @param attempts how often it began anew, because its process or the database went away
   * @param heard events so far
   * @param differences of a comparison; of a failed rebuild, what the topic doesn't have
   */
  public record Rebuild(
      UUID id,
      String kind,
      String state,
      String askedBy,
      Instant askedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int attempts,
      long heard,
      @Nullable String error,
      @Nullable Differences differences) {

    public boolean isRebuild() {
      return kind.equals("rebuild");
    }
  }

  /**
   * Asks for one, in the running transaction.
   *
   * @return empty while another one is open
   */
  public Optional<Rebuild> ask(String kind, String askedBy) {
    try {
      jdbc.update(
          "insert into view_rebuilds (id, kind, asked_by) values (uuidv7(), ?, ?)", kind, askedBy);
      return last(kind);
    } catch (DuplicateKeyException another) {
      return Optional.empty();
    }
  }

  /** The one that is to be done. */
  public Optional<Rebuild> open() {
    return one("state in ('waiting', 'running')");
  }

  /** The last one of a kind. */
  public Optional<Rebuild> last(String kind) {
    return one("kind = '%s'".formatted(kind.equals("compare") ? "compare" : "rebuild"));
  }

  private Optional<Rebuild> one(String which) {
    return jdbc
        .query(
            """
            select id, kind, state, asked_by, asked_at, started_at, ended_at, attempts, heard, error,
              differences from view_rebuilds where %s order by id desc limit 1
            """
                .formatted(which),
            (row, _) -> rebuild(row))
        .stream()
        .findFirst();
  }

  /**
   * Begins, maybe anew.
   *
   * @return false when another instance has ended it meanwhile
   */
  public boolean begin(UUID id) {
    return jdbc.update(
            """
            update view_rebuilds set state = 'running', attempts = attempts + 1, heard = 0,
              started_at = clock_timestamp() where id = ? and ended_at is null
            """,
            id)
        > 0;
  }

  public void heard(UUID id, long events) {
    jdbc.update("update view_rebuilds set heard = ? where id = ?", events, id);
  }

  /** Why it has to begin anew. */
  public void failedFor(UUID id, String error) {
    jdbc.update("update view_rebuilds set error = ? where id = ? and ended_at is null", error, id);
  }

  /** Ends it. */
  public void end(UUID id, long events, @Nullable Differences differences) {
    end(id, "done", events, null, differences);
  }

  /** Gives it up; the living view is as it was. */
  public void fail(UUID id, long events, String error, @Nullable Differences differences) {
    end(id, "failed", events, error, differences);
  }

  private void end(
      UUID id,
      String state,
      long events,
      @Nullable String error,
      @Nullable Differences differences) {
    jdbc.update(
        """
        update view_rebuilds set state = ?, heard = ?, error = ?, differences = ?::jsonb,
          ended_at = clock_timestamp() where id = ? and ended_at is null
        """,
        state,
        events,
        error,
        differences == null ? null : Rows.json(differences),
        id);
  }

  private static Rebuild rebuild(ResultSet row) throws SQLException {
    String differences = row.getString("differences");
    return new Rebuild(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("state"),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getInt("attempts"),
        row.getLong("heard"),
        row.getString("error"),
        differences == null ? null : Rows.of(differences, Differences.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

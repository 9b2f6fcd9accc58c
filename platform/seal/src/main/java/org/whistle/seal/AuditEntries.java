package org.whistle.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the auditor reads: entries that name who did it, newest first. */
final class AuditEntries {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcTemplate jdbc;

  AuditEntries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One act.
   *
   * @param number its place in the archive
   */
  record Item(
      long number,
      Instant at,
      @Nullable String who,
      String act,
      String subject,
      Map<String, String> details) {}

  /** What is asked for; everything that is absent is left open. */
  record Filter(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String who,
      @Nullable String subject,
      @Nullable Long before) {}

  List<Item> find(Filter filter, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("select * from seal_entries where who is not null");
    add(sql, values, " and at >= ?", filter.from());
    add(sql, values, " and at < ?", filter.to());
    add(sql, values, " and who = ?", filter.who());
    add(sql, values, " and subject = ?", filter.subject());
    add(sql, values, " and number < ?", filter.before());
    values.add(limit);
    return jdbc.query(
        sql.append(" order by number desc limit ?").toString(),
        (row, _) -> item(row),
        values.toArray());
  }

  /** The last checkpoint. */
  Optional<Checkpoint> lastCheckpoint(String service) {
    return jdbc
        .query(
            "select * from seal_checkpoints order by number desc limit 1",
            (row, _) -> Checkpoint.read(service, row))
        .stream()
        .findFirst();
  }

  /** How many entries are chained behind that one, and how many aren't chained yet. */
  Behind behind(long number) {
    return jdbc.query(
            """
            select (select number - ? from seal_head), (select count(*) from seal_waiting)
            """,
            (row, _) -> new Behind(row.getLong(1), row.getLong(2)),
            number)
        .getFirst();
  }

  /** What no checkpoint covers yet. */
  record Behind(long chained, long waiting) {}

  private static void add(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value instanceof Instant at ? Timestamp.from(at) : value);
    }
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("kind"),
        row.getString("subject"),
        JSON.readValue(row.getString("content"), DETAILS));
  }
}

package org.whistle.intake.patrol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.intake.IntakeSettings;
import org.whistle.intake.patrol.Line.Became;
import org.whistle.intake.places.Located;
import org.whistle.vault.Vault;

/** The lines of the log, with their words. */
@Repository
class Lines {
  private static final String WORDS = "patrol-words";
  private static final String ADDRESS = "patrol-address";
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("l.place", "'{}'::text[]", "false", "'{}'::text[]");
  private static final String SELECT =
      """
      select l.id, l.at, l.noted_at, l.by, l.place, l.place_name, l.picture_type, l.request_id, r.number
      from patrol_lines l left join requests r on r.id = l.request_id
      where\s""";

  private final JdbcClient sql;
  private final Vault vault;
  private final ZoneId zone;

  Lines(JdbcClient sql, Vault vault, IntakeSettings settings) {
    this.sql = sql;
    this.vault = vault;
    this.zone = settings.zone();
  }

  /** A picture as it was taken. */
  record Picture(String type, byte[] bytes) {}

  Line add(UUID id, Seen seen, Located place, String by) {
    vault.keep(id, WORDS, by, false, seen.words());
    if (seen.address() != null && !seen.address().isBlank()) {
      vault.keep(id, ADDRESS, by, false, seen.address());
    }
    // A phone whose clock is ahead says nothing.
    return sql.sql(
            """
            with now as (select whistle_now() as at),
            added as (
              insert into patrol_lines (id, place, place_name, by, at, noted_at)
              select :id, :place, :name, :by, at,
                case when :noted::timestamptz < at then :noted::timestamptz end from now
              returning *)
            select id, at, noted_at, by, place, place_name, picture_type, request_id,
              null::text as number from added
            """)
        .param("id", id)
        .param("place", place.code())
        .param("name", place.name())
        .param("by", by)
        .param("noted", seen.notedAt() == null ? null : seen.notedAt().atOffset(ZoneOffset.UTC))
        .query((row, _) -> line(row))
        .single()
        .saying(seen.words());
  }

  /**
   * Of one day, the latest first.
   *
   * @param before the last line of the page before this one
   */
  List<Line> of(LocalDate day, @Nullable UUID before, int limit, Scope scope) {
    var condition = scope.over(COLUMNS);
    var parameters = new HashMap<>(condition.parameters());
    parameters.put("from", day.atStartOfDay(zone).toOffsetDateTime());
    parameters.put("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    parameters.put("before", before);
    parameters.put("limit", limit);
    return sql
        .sql(
            SELECT
                + condition.sql()
                + """
                 and l.at >= :from and l.at < :until and (:before::uuid is null or l.id < :before)
                order by l.id desc limit :limit
                """)
        .params(parameters)
        .query((row, _) -> line(row))
        .list()
        .stream()
        .map(it -> it.saying(text(it.id(), WORDS)))
        .toList();
  }

  LocalDate today() {
    return sql.sql("select whistle_now() as at")
        .query((row, _) -> instant(row))
        .single()
        .atZone(zone)
        .toLocalDate();
  }

  Optional<Line> find(UUID id, Scope scope) {
    var condition = scope.over(COLUMNS);
    var parameters = new HashMap<>(condition.parameters());
    parameters.put("id", id);
    return sql.sql(SELECT + condition.sql() + " and l.id = :id")
        .params(parameters)
        .query((row, _) -> line(row))
        .optional()
        .map(it -> it.saying(text(id, WORDS)));
  }

  /**
   * One of them, which nobody else changes before this transaction ends. Read only once it is
   * locked: whoever waited for the lock must see what became of it meanwhile.
   */
  Optional<Line> locked(UUID id, Scope scope) {
    sql.sql("select id from patrol_lines where id = ? for update")
        .param(id)
        .query(UUID.class)
        .optional();
    return find(id, scope);
  }

  @Nullable String addressOf(UUID id) {
    return text(id, ADDRESS);
  }

  void keep(UUID id, Picture picture) {
    sql.sql("update patrol_lines set picture = ?, picture_type = ? where id = ?")
        .params(vault.close(id, "picture", picture.bytes()), picture.type(), id)
        .update();
  }

  Optional<Picture> picture(UUID id) {
    return sql.sql(
            "select picture, picture_type from patrol_lines where id = ? and picture is not null")
        .param(id)
        .query((row, _) -> new Picture(row.getString(2), row.getBytes(1)))
        .optional()
        .flatMap(
            it ->
                vault.open(id, "picture", it.bytes()).map(bytes -> new Picture(it.type(), bytes)));
  }

  void becomes(UUID id, UUID request) {
    sql.sql("update patrol_lines set request_id = ? where id = ?").params(request, id).update();
  }

  private @Nullable String text(UUID id, String kind) {
    var texts = vault.read(id, kind);
    return texts.isEmpty() ? null : texts.getFirst().text();
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static Line line(ResultSet row) throws SQLException {
    var request = row.getObject("request_id", UUID.class);
    var noted = row.getObject("noted_at", OffsetDateTime.class);
    return new Line(
        row.getObject("id", UUID.class),
        instant(row),
        noted == null ? null : noted.toInstant(),
        row.getString("by"),
        row.getString("place"),
        row.getString("place_name"),
        null,
        row.getString("picture_type") != null,
        request == null ? null : new Became(request, row.getString("number")));
  }
}

package org.whistle.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables request_marks, journal and outbox, as a writer needs them: two statements. */
final class PageStore {
  private final JdbcTemplate jdbc;

  PageStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A locked row of request_marks, and the time after it was locked.
   *
   * @param number what people call it; null where nobody said it yet
   */
  record Row(UUID requestId, String marks, boolean waiting, @Nullable String number, Instant now) {}

  /**
   * Locks in the order of ids, so that writers of many requests never deadlock. Pages that are
   * there are only locked, which is cheaper than to write them; where one is new, all are written.
   * The time is read once, when all are locked.
   */
  List<Row> lock(Collection<UUID> requestIds) {
    String[] ids = texts(requestIds, UUID::toString);
    return jdbc.query(
        """
        with known as (
          select request_id, marks, waiting, number from request_marks
          where request_id = any (?::uuid[]) order by request_id for update),
        anew as (
          insert into request_marks (request_id)
          select id from unnest(?::uuid[]) id
          where (select count(*) from known) < cardinality(?::uuid[]) order by id
          on conflict (request_id) do update set marks = request_marks.marks
          returning request_id, marks, waiting, number),
        locked as (
          select * from anew union all select * from known where not exists (select from anew))
        select request_id, marks, waiting, number,
          (select whistle_now() from (select count(*) n from locked) as all_of_them where n > 0)
        from locked
        """,
        (row, _) ->
            new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant()),
        ids,
        ids,
        ids);
  }

  /** Writes marks, journal and outbox of all pages at once. */
  void write(List<OpenPage> pages) {
    List<OpenPage.Line> lines = pages.stream().flatMap(page -> page.lines().stream()).toList();
    jdbc.update(
        """
        with marked as (
          update request_marks r set marks = m.marks, waiting = m.waiting, number = m.number
          from unnest(?::uuid[], ?::text[], ?::boolean[], ?::text[]) m (id, marks, waiting, number)
          where r.request_id = m.id),
        said as (
          insert into journal (request_id, sequence, event_id, type, cycle, heard, occurred_at,
            traceparent, body)
          select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::int[], ?::text[],
            ?::timestamptz[], ?::text[], ?::json[]))
        insert into outbox (request_id, sequence, turn, occurred_at)
        select * from unnest(?::uuid[], ?::bigint[], ?::smallint[], ?::timestamptz[])
          said (request_id, sequence, turn, occurred_at)
        order by request_id, sequence
        """,
        texts(pages, page -> page.requestId().toString()),
        texts(pages, page -> page.marks().toString()),
        texts(pages, page -> Boolean.toString(page.waiting())),
        texts(pages, OpenPage::number),
        texts(lines, line -> line.envelope().requestId().toString()),
        texts(lines, line -> Long.toString(line.envelope().sequence())),
        texts(lines, line -> line.envelope().eventId().toString()),
        texts(lines, line -> line.envelope().type()),
        texts(lines, line -> Integer.toString(line.envelope().cycle())),
        texts(lines, line -> line.envelope().heard().toString()),
        texts(lines, line -> line.envelope().occurredAt().toString()),
        texts(lines, line -> line.envelope().traceparent()),
        texts(lines, OpenPage.Line::body),
        texts(lines, line -> line.envelope().requestId().toString()),
        texts(lines, line -> Long.toString(line.envelope().sequence())),
        texts(lines, line -> Integer.toString(line.turn().ordinal())),
        texts(lines, line -> line.envelope().occurredAt().toString()));
  }

  private static <T> String[] texts(Collection<T> values, Function<T, @Nullable String> column) {
    return values.stream().map(column).toArray(String[]::new);
  }
}

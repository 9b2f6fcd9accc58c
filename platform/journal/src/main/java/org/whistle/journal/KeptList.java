package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.contracts.EventTypes;
import org.whistle.journal.KeptEvent.About;
import org.whistle.journal.KeptEvent.Missing;

/** The table kept as people read it. */
final class KeptList {
  private static final String ROWS =
      """
      select k.id, k.reason, k.headers::text, k.body, k.error, k.since,
        k.reason = 'held' and k.since < clock_timestamp() - interval '30 seconds' waits_long,
        m.marks, p.producer parked_producer, p.sequence parked_sequence
      from kept k left join request_marks m using (request_id)
      left join lateral (
        select producer, sequence from kept
        where request_id = k.request_id and reason = 'parked' and id <> k.id limit 1) p on true
      """;

  private final JdbcTemplate jdbc;

  KeptList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<KeptEvent> list(Optional<String> reason, long after, int limit) {
    return jdbc.query(
        ROWS + "where k.id > ? and k.reason like ? order by k.id limit ?",
        (row, _) -> event(row),
        after,
        reason.orElse("%"),
        limit);
  }

  Optional<KeptEvent> find(long id) {
    return jdbc.query(ROWS + "where k.id = ?", (row, _) -> event(row), id).stream().findFirst();
  }

  private static KeptEvent event(ResultSet row) throws SQLException {
    Optional<Envelope> envelope = envelope(EventJson.readHeaders(row.getString("headers")));
    byte @Nullable [] body = row.getBytes("body");
    return new KeptEvent(
        row.getLong("id"),
        row.getString("reason"),
        envelope.map(KeptList::about).orElse(null),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getBoolean("waits_long"),
        row.getString("error"),
        row.getString("reason").equals("held") && envelope.isPresent()
            ? missing(row, envelope.get())
            : List.of(),
        body == null ? "" : new String(body, UTF_8));
  }

  private static List<Missing> missing(ResultSet row, Envelope envelope) throws SQLException {
    String text = row.getString("marks");
    Marks marks = Marks.parse(text == null ? "" : text);
    List<Missing> missing = new ArrayList<>();
    String parked = row.getString("parked_producer");
    if (parked != null) {
      missing.add(new Missing(parked, row.getLong("parked_sequence"), true));
    }
    Marks wanted = envelope.heard();
    wanted.advance(envelope.producer(), envelope.sequence() - 1);
    marks
        .lacking(wanted)
        .forEach(
            (producer, sequence) -> {
              if (missing.stream().noneMatch(one -> one.producer().equals(producer))) {
                missing.add(new Missing(producer, sequence, false));
              }
            });
    return missing;
  }

  private static Optional<Envelope> envelope(Map<String, String> headers) {
    try {
      return Optional.of(Envelope.of(headers));
    } catch (RuntimeException garbage) {
      return Optional.empty();
    }
  }

  private static About about(Envelope envelope) {
    return new About(
        envelope.requestId(),
        envelope.producer(),
        envelope.sequence(),
        envelope.cycle(),
        envelope.type(),
        EventTypes.typeOf(envelope.type()).isPresent());
  }
}
